namespace Sallyport.Knowledge.Applications;

/// <summary>Decides whether paths name the same place on systems that join system directories and on those that do not.</summary>
/// <remarks>Debian and Fedora made /bin and /lib links into /usr, Arch and later Fedora made /usr/sbin one to /usr/bin, Alpine made neither. All of these belong to root alone, so that taking one for the other trusts nobody else.</remarks>
internal static class ExecutablePath
{
    private static readonly (string From, string To)[] Joined =
    [
        ("/sbin/", "/usr/bin/"), ("/bin/", "/usr/bin/"), ("/lib/", "/usr/lib/"), ("/lib64/", "/usr/lib64/"), ("/usr/sbin/", "/usr/bin/"), ("/usr/local/sbin/", "/usr/local/bin/"),
    ];

    /// <summary>True when <paramref name="path"/> is of <paramref name="pattern"/>, whichever of joined directories either is written with.</summary>
    internal static bool Matches(string pattern, string path) => NamePattern.Matches(Canonical(pattern), Canonical(path));

    private static string Canonical(string path)
    {
        foreach (var (from, to) in Joined)
        {
            if (path.StartsWith(from, StringComparison.Ordinal)) return string.Concat(to, path.AsSpan(from.Length));
        }

        return path;
    }
}
