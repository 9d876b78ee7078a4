using System.Collections.Immutable;
using Sallyport.Wire.Tls;

namespace Sallyport.Probes.Tls.Fingerprints;

/// <summary>How the suites of a JARM hello are arranged.</summary>
internal enum JarmOrder
{
    /// <summary>As listed.</summary>
    Forward,

    /// <summary>From the end.</summary>
    Reverse,

    /// <summary>The middle, then what stands before it, backwards.</summary>
    TopHalf,

    /// <summary>What stands behind the middle.</summary>
    BottomHalf,

    /// <summary>From the middle, now behind, now before it.</summary>
    MiddleOut,
}

/// <summary>The suites that JARM offers.</summary>
internal static class JarmSuites
{
    private static readonly ImmutableArray<CipherSuite> Listed =
    [
        .. new ushort[]
        {
            0x0016, 0x0033, 0x0067, 0xc09e, 0xc0a2, 0x009e, 0x0039, 0x006b, 0xc09f, 0xc0a3, 0x009f, 0x0045, 0x00be, 0x0088, 0x00c4, 0x009a, 0xc008, 0xc009, 0xc023, 0xc0ac, 0xc0ae, 0xc02b, 0xc00a,
            0xc024, 0xc0ad, 0xc0af, 0xc02c, 0xc072, 0xc073, 0xcca9, 0x1302, 0x1301, 0xcc14, 0xc007, 0xc012, 0xc013, 0xc027, 0xc02f, 0xc014, 0xc028, 0xc030, 0xc060, 0xc061, 0xc076, 0xc077, 0xcca8,
            0x1305, 0x1304, 0x1303, 0xcc13, 0xc011, 0x000a, 0x002f, 0x003c, 0xc09c, 0xc0a0, 0x009c, 0x0035, 0x003d, 0xc09d, 0xc0a1, 0x009d, 0x0041, 0x00ba, 0x0084, 0x00c0, 0x0007, 0x0004, 0x0005,
        }.Select(id => new CipherSuite(id)),
    ];

    /// <summary>The suites in <paramref name="order"/>.</summary>
    internal static ImmutableArray<CipherSuite> Arranged(JarmOrder order, bool without13)
    {
        var list = without13 ? Listed.RemoveAll(suite => suite.IsTls13) : Listed;
        return order switch
        {
            JarmOrder.Forward => list,
            JarmOrder.Reverse => [.. list.Reverse()],
            JarmOrder.BottomHalf => list[((list.Length + 1) / 2)..],
            JarmOrder.TopHalf => [.. list[..((list.Length + 1) / 2)].Reverse()],
            _ => [.. MiddleOut(list)],
        };
    }

    private static IEnumerable<CipherSuite> MiddleOut(ImmutableArray<CipherSuite> list)
    {
        var middle = list.Length / 2;
        var odd = list.Length % 2 == 1;
        if (odd) yield return list[middle];
        for (var step = 1; step <= middle; step++)
        {
            yield return list[odd ? middle + step : middle + step - 1];
            yield return list[middle - step];
        }
    }
}
