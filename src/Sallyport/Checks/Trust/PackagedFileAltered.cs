using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations.Local;
using Sallyport.Ownership;

namespace Sallyport.Checks.Trust;

/// <summary>Fails when what runs belongs to a package and is not what the package brought.</summary>
/// <remarks>The digest is the one that the package manager wrote down when it installed the file. It is not signed: who can change the file can change the list too, so that it agrees shows only that nobody changed one of them.</remarks>
[Check("TRUST-0171", Severity.Critical, "What runs is not the file that its package brought", References = ["ATT&CK T1554", "deb-md5sums(5)"], Axis = TrustAxis.Integrity, Weight = -70, Merit = 40, RedFlag = true)]
internal sealed class PackagedFileAltered : ICheck<Holder>
{
    /// <inheritdoc/>
    public CheckResult Judge(Holder subject, KnowledgeBase knowledge)
    {
        if (subject.MainFile is not { } file) return HolderRule.NoFile(subject);
        if (subject.Process is { Program: not null, Executable: { Package: PackageAnswer.Found { Package: { Integrity.State: FileIntegrity.Modified } runtime } } executable })
            return Altered(executable.Path, runtime, HolderRule.Source(subject, "exe"));
        if (subject.Package is not { } package) return CheckResult.NotApplicable($"no package brought {file}, as far as the databases tell");

        var reading = package.Integrity;
        if (reading.State == FileIntegrity.Modified) return Altered(file, package, subject.MainSource);

        return reading.State == FileIntegrity.Intact
            ? CheckResult.Pass(new Evidence($"{file} is what {package.Name} {package.Version} brought, by its {reading.Algorithm} digest", subject.MainSource))
            : CheckResult.Inconclusive($"whether {file} is what {package.Name} brought was not found out: {reading.Reason}");
    }

    private static CheckResult Altered(string file, PackageObservation package, string source) => CheckResult.Fail(
        new Evidence($"{file} has the digest {package.Integrity.Actual}, and {package.Name} {package.Version} brought {package.Integrity.Expected} ({package.Integrity.Algorithm})", source),
        $"Keep a copy of the file, install the package anew ({PackageCommand.Reinstall(package.Manager)}), and find out who changed it; a build of your own belongs under /usr/local or into a package");
}
