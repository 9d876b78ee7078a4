using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Sallyport.Observations;

/// <summary>JARM: a fingerprint of a TLS server made of its answers to ten hellos.</summary>
/// <remarks>
/// Different programs with the same library can have the same one, and one program with two configurations has two: it groups servers, and names none.
/// </remarks>
internal static class Jarm
{
    /// <summary>How many answers it is made of.</summary>
    internal const int Questions = 10;

    private const int Length = 62;
    private const int DigestDigits = 32;

    /// <summary>Every suite that is offered, ascending, those of TLS 1.3 last: a reply is told by the place in it.</summary>
    private static readonly ImmutableArray<ushort> Places =
    [
        0x0004, 0x0005, 0x0007, 0x000a, 0x0016, 0x002f, 0x0033, 0x0035, 0x0039, 0x003c, 0x003d, 0x0041, 0x0045, 0x0067, 0x006b, 0x0084, 0x0088, 0x009a, 0x009c, 0x009d, 0x009e, 0x009f, 0x00ba,
        0x00be, 0x00c0, 0x00c4, 0xc007, 0xc008, 0xc009, 0xc00a, 0xc011, 0xc012, 0xc013, 0xc014, 0xc023, 0xc024, 0xc027, 0xc028, 0xc02b, 0xc02c, 0xc02f, 0xc030, 0xc060, 0xc061, 0xc072, 0xc073,
        0xc076, 0xc077, 0xc09c, 0xc09d, 0xc09e, 0xc09f, 0xc0a0, 0xc0a1, 0xc0a2, 0xc0a3, 0xc0ac, 0xc0ad, 0xc0ae, 0xc0af, 0xcc13, 0xcc14, 0xcca8, 0xcca9, 0x1301, 0x1302, 0x1303, 0x1304, 0x1305,
    ];

    /// <summary>The fingerprint, 62 characters; null while an answer is missing for a reason of the network's.</summary>
    internal static string? Of(ImmutableArray<JarmAnswer> answers)
    {
        if (answers.Length != Questions || answers.Any(answer => answer.Fault is not null)) return null;
        if (answers.All(answer => answer.Suite is null)) return new string('0', Length);

        var text = string.Concat(answers.Select(answer => answer.Protocol + string.Join('-', answer.Extensions.Select(Hex))));
        return string.Concat(answers.Select(Place)) + Convert.ToHexStringLower(SHA256.HashData(Encoding.Latin1.GetBytes(text)))[..DigestDigits];
    }

    /// <summary>Two digits for the suite and a letter for the version; 46 for a suite that was not offered.</summary>
    private static string Place(JarmAnswer answer)
    {
        if (answer.Suite is not { } suite) return "000";

        var index = Places.IndexOf(suite);
        return string.Create(CultureInfo.InvariantCulture, $"{(index < 0 ? Places.Length : index) + 1:x2}{(char)('a' + (answer.Version & 0xF))}");
    }

    private static string Hex(ushort id) => id.ToString("x4", CultureInfo.InvariantCulture);
}
