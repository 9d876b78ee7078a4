using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Ownership;

namespace Sallyport.Checks.Trust;

/// <summary>Fails when somebody other than the superuser can change the file that runs, or a folder above it.</summary>
/// <remarks>Who can write the file decides what the port says after the next start.</remarks>
[Check("TRUST-0166", Severity.Medium, "Others than the superuser can change what runs", References = ["ATT&CK T1574.010"], Axis = TrustAxis.Hygiene, Weight = -15)]
internal sealed class LooseFile : ICheck<Holder>
{
    private const string Remedy = "Give the file and the folders above it to root, writable by root alone: 'chown root:root PATH; chmod go-w PATH'";

    /// <inheritdoc/>
    public CheckResult Judge(Holder subject, KnowledgeBase knowledge)
    {
        var (program, executable) = (subject.Process.Program, subject.Process.Executable);
        if (subject.MainFile is not { } file) return HolderRule.NoFile(subject);
        if (subject.IsManager) return CheckResult.NotApplicable("the service manager keeps it open; its own file is not what will answer");
        if (executable is { IsMemory: true }) return CheckResult.NotApplicable("it executes memory, which TRUST-0162 tells");
        if ((program?.Path is null ? executable?.Owner : program.Owner) is null) return CheckResult.Inconclusive($"owner and permissions of {file} were not seen");

        return (program?.Path is null ? executable!.LooseFolder : program.LooseFolder ?? executable?.LooseFolder) is { } loose
            ? CheckResult.Fail(new Evidence($"{loose} belongs to another user than root, or every user may write to it", loose), Remedy)
            : CheckResult.Pass(new Evidence($"{file} and every folder above it are root's to change", subject.MainSource));
    }
}
