using System.Text;
using Sallyport.Wire.Packages;

namespace Sallyport.Host.Packages;

/// <summary>Decides from the Release files which suite a list is from.</summary>
internal sealed class AptSuites(RootFolder root, string folder, IReadOnlyList<string> files)
{
    private const int LongestFile = 8 << 20;

    private readonly Dictionary<string, AptSuite> _known = [];

    /// <summary>The suite of the list named <paramref name="list"/>; by its name alone where no Release file is beside it.</summary>
    public AptSuite Of(string list)
    {
        var release = string.Empty;
        var prefix = 0;
        foreach (var file in files)
        {
            var length = Prefix(file);
            if (length <= prefix || !list.StartsWith(file[..length], StringComparison.Ordinal)) continue;
            (release, prefix) = (file, length);
        }

        if (prefix == 0) return new(ByName(list), true, false);
        if (!_known.TryGetValue(release, out var suite)) _known.Add(release, suite = Read(release));
        return suite;
    }

    private static int Prefix(string file) => file switch
    {
        _ when file.EndsWith("_InRelease", StringComparison.Ordinal) => file.Length - "InRelease".Length,
        _ when file.EndsWith("_Release", StringComparison.Ordinal) => file.Length - "Release".Length,
        _ => 0,
    };

    private AptSuite Read(string file)
    {
        if (root.Read($"{folder}/{file}", LongestFile) is not { } bytes) return new(ByName(file), true, false);

        ReadOnlySpan<byte> text = bytes;
        if (text.StartsWith("-----BEGIN PGP"u8) && text.IndexOf("\n\n"u8) is > 0 and var body) text = text[(body + 2)..];
        return new(
            IsSecurity(Field(text, "Suite:"u8)) || IsSecurity(Field(text, "Codename:"u8)) || Field(text, "Label:"u8).Contains("security", StringComparison.OrdinalIgnoreCase),
            Field(text, "NotAutomatic:"u8) != "yes",
            Field(text, "ButAutomaticUpgrades:"u8) == "yes");
    }

    private static string Field(ReadOnlySpan<byte> text, ReadOnlySpan<byte> name) => Encoding.UTF8.GetString(ControlStanza.Field(text[..Math.Min(text.Length, 8192)], name));

    private static bool IsSecurity(string suite) => suite.EndsWith("-security", StringComparison.Ordinal) || suite.EndsWith("/updates", StringComparison.Ordinal);

    private static bool ByName(string file) => file.Contains("-security_", StringComparison.Ordinal) || file.Contains("_updates_main_", StringComparison.Ordinal) && file.Contains("security", StringComparison.Ordinal);
}
