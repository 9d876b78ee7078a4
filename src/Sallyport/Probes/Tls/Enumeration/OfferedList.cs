using Sallyport.Observations;

namespace Sallyport.Probes.Tls.Enumeration;

/// <summary>One of the lists that a hello offers and an answer picks from.</summary>
/// <param name="Offered">What an exchange offered of it.</param>
/// <param name="Chosen">What an answer picked; null when it names nothing of the list.</param>
internal sealed record OfferedList(Func<HelloExchange, ushort[]> Offered, Func<HelloOutcome.ServerHello, ushort?> Chosen)
{
    /// <summary>cipher_suites.</summary>
    internal static OfferedList Suites { get; } = new(hello => Array.ConvertAll(hello.Suites.ToArray(), suite => suite.Id), answer => answer.Suite.Id);

    /// <summary>supported_groups.</summary>
    internal static OfferedList Groups { get; } = new(hello => Array.ConvertAll(OfferedLists.Of(hello).Groups.ToArray(), group => group.Id), answer => answer.Group?.Id);

    /// <summary>signature_algorithms.</summary>
    internal static OfferedList Schemes { get; } = new(hello => Array.ConvertAll(OfferedLists.Of(hello).Schemes.ToArray(), scheme => scheme.Id), answer => answer.Scheme?.Id);
}
