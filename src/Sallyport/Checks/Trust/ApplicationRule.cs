using Sallyport.Knowledge.Applications;
using Sallyport.Observations.Local;
using Sallyport.Ownership;

namespace Sallyport.Checks.Trust;

/// <summary>What the checks of known applications share: a holder as the book of applications wants it.</summary>
internal static class ApplicationRule
{
    /// <summary>What is known of the holder that could name it.</summary>
    internal static ProcessFacts Facts(Holder holder) => new()
    {
        Executable = holder.Process.Executable?.Path,
        Program = holder.Process.Program?.Path,
        Package = holder.Package is { } package ? new ApplicationPackage(Format(package.Manager), package.Name) : null,
        Unit = holder.Process.Unit,
        User = holder.Process.UserName,
        Comm = holder.Process.Name,
        Argv0 = holder.Process.CommandLine is [var first, ..] ? first : null,
    };

    /// <summary>The application whose file it runs; null when it is none that is known. An interpreter is none: what it runs is not in its file.</summary>
    internal static ApplicationMatch? Identified(Holder holder, ApplicationBook book) =>
        book.Match(Facts(holder)).FirstOrDefault(match => match.IsIdentified && !match.Application.IsInterpreter);

    private static PackageFormat Format(PackageManager manager) => manager switch
    {
        PackageManager.Dpkg => PackageFormat.Dpkg,
        PackageManager.Rpm => PackageFormat.Rpm,
        PackageManager.Apk => PackageFormat.Apk,
        _ => PackageFormat.Pacman,
    };
}
