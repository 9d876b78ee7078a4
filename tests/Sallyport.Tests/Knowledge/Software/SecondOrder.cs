using System.Text;

namespace Sallyport.Tests.Knowledge.Software;

/// <summary>deb-version(7) in another way: every version becomes a key, and keys are compared as plain texts.</summary>
/// <remarks>A place of a key is a word, whose characters are numbered as the page sorts them, its end, and a number that tells its length first. Both parts are filled up with empty places.</remarks>
internal static class SecondOrder
{
    private const int Places = 24;

    public static int Compare(string one, string other) => Math.Sign(string.CompareOrdinal(Key(one), Key(other)));

    private static string Key(string version)
    {
        var colon = version.IndexOf(':', StringComparison.Ordinal);
        var hyphen = version.LastIndexOf('-');
        var key = new StringBuilder();
        AddNumber(key, colon < 0 ? "" : version[..colon]);
        AddPart(key, version[(colon + 1)..(hyphen < 0 ? version.Length : hyphen)]);
        AddPart(key, hyphen < 0 ? "" : version[(hyphen + 1)..]);
        return key.ToString();
    }

    private static void AddPart(StringBuilder key, string part)
    {
        for (var (place, at) = (0, 0); place < Places; place++)
        {
            for (; at < part.Length && !char.IsAsciiDigit(part[at]); at++) key.Append(part[at] == '~' ? '\u0001' : char.IsAsciiLetter(part[at]) ? part[at] : (char)(part[at] + 1000));
            key.Append('\u0002');

            var start = at;
            while (at < part.Length && char.IsAsciiDigit(part[at])) at++;
            AddNumber(key, part[start..at]);
        }
    }

    private static void AddNumber(StringBuilder key, string digits)
    {
        var number = digits.TrimStart('0');
        key.Append((char)(number.Length + 1)).Append(number);
    }
}
