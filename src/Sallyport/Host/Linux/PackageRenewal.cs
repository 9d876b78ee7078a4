using Sallyport.Host.Packages;
using Sallyport.Observations.Local;

namespace Sallyport.Host.Linux;

/// <summary>Tells an update from a swap, for a process whose file was replaced after its start: after an update the database describes the new file, and nothing describes the old one that runs on.</summary>
/// <remarks>dpkg writes a package's list of files each time it installs it. A list older than the process means that no update came since, and then another file runs than the package brought.</remarks>
internal static class PackageRenewal
{
    private const string Reason = "it runs on from before an update of the package, and the database describes the new file alone: a restart settles it";

    /// <summary>The answer; without a word on integrity where the package was installed anew since <paramref name="startedAt"/>.</summary>
    /// <param name="answer">What the database said of the file that runs.</param>
    /// <param name="databases">The root that the database lies in.</param>
    /// <param name="startedAt">When the process began.</param>
    internal static PackageAnswer Consider(PackageAnswer answer, string databases, DateTimeOffset startedAt) =>
        answer is PackageAnswer.Found { Package: { Integrity.State: FileIntegrity.Modified } package } && InstalledAt(new RootFolder(databases), package) >= startedAt
            ? new PackageAnswer.Found(package with { Integrity = IntegrityReading.Unknown(Reason) })
            : answer;

    private static DateTimeOffset? InstalledAt(RootFolder root, PackageObservation package)
    {
        string[] records = package.Manager == PackageManager.Dpkg
            ? [$"/var/lib/dpkg/info/{package.Name}.list", $"/var/lib/dpkg/info/{package.Name}:{package.Architecture}.list"]
            : ["/lib/apk/db/installed", "/usr/lib/apk/db/installed"];
        return records.Select(record => root.Locate(record) is { } path ? LinuxFile.Status(path).Value?.ChangedAt : null).FirstOrDefault(time => time is not null);
    }
}
