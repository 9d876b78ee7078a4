using System.Collections.Frozen;
using Sallyport.Wire.Tls;

namespace Sallyport.Lab.Differential;

/// <summary>Ids of suites by the registry's names.</summary>
internal static class SuiteNames
{
    private static readonly FrozenDictionary<string, ushort> Ids = CipherSuite.All.ToFrozenDictionary(suite => suite.Name, suite => suite.Id, StringComparer.Ordinal);

    /// <summary>The id; fails for a name that the registry does not have.</summary>
    public static ushort Id(string name) => Ids[name];

    /// <summary>The id; null for a name that the registry does not have.</summary>
    public static ushort? Find(string name) => Ids.TryGetValue(name, out var id) ? id : null;
}
