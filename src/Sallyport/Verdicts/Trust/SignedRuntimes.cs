namespace Sallyport.Verdicts.Trust;

/// <summary>Knows the files that run what they are told to: a signature of theirs says nothing of the script, assembly or library.</summary>
internal static class SignedRuntimes
{
    private static readonly string[] Names = ["python", "pythonw", "node", "java", "javaw", "dotnet", "perl", "ruby", "php", "php-cgi", "bash", "zsh", "sh", "ksh", "dash", "cmd", "powershell", "pwsh", "wscript", "cscript", "mshta", "rundll", "regsvr", "osascript", "deno", "bun"];

    /// <summary>True when the file at <paramref name="path"/> is one, with or without a version behind its name.</summary>
    internal static bool Contains(string path)
    {
        var name = path.AsSpan(path.AsSpan().LastIndexOfAny('/', '\\') + 1);
        if (name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase)) name = name[..^4];
        var bare = name.TrimEnd("0123456789.");
        foreach (var known in Names)
            if (bare.Equals(known, StringComparison.OrdinalIgnoreCase)) return true;

        return false;
    }
}
