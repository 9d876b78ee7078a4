namespace Sallyport.Observations;

/// <summary>What became of one offer of signature schemes that left some out.</summary>
/// <param name="IsIgnored">True when the server signed with another.</param>
/// <param name="Refused">True when it found none of them good.</param>
/// <param name="Words">What happened.</param>
/// <param name="Source">Where it was seen.</param>
internal sealed record SchemeTrial(bool IsIgnored, bool Refused, string Words, string Source)
{
    /// <summary>The violation's reason as <c>HelloReader</c> gives it.</summary>
    internal const string NotOffered = "it signs with a scheme that was not offered";

    /// <summary>Every such offer: hellos up to TLS 1.2, handshakes in TLS 1.3.</summary>
    internal static IEnumerable<SchemeTrial> All(TlsObservation tls) =>
        Placed.In(tls.Hellos, "tls/hellos").Where(placed => placed.Item.Purpose == HelloPurpose.KeyExchangeEnumeration).Select(OfHello)
            .Concat(Placed.In(tls.Handshakes, "tls/handshakes").Where(placed => placed.Item.Purpose == HandshakePurpose.Schemes).Select(OfHandshake));

    /// <summary>A refusal tells of the schemes only where every group was offered.</summary>
    private static SchemeTrial OfHello(Placed<HelloExchange> placed)
    {
        var lists = OfferedLists.Of(placed.Item);
        var refused = lists.Schemes.Length < Candidates.Schemes.Length && lists.Groups.Length >= Candidates.LegacyGroups.Length
            && placed.Item.Outcome is HelloOutcome.Refused { Alert: var alert } && HelloTrials.IsRefusal(alert);
        return new(placed.Item.Outcome is HelloOutcome.Violation { Reason: NotOffered }, refused, NotOffered, placed.Source);
    }

    private static SchemeTrial OfHandshake(Placed<HandshakeObservation> placed)
    {
        var used = placed.Item.SignatureScheme;
        var ignored = used is { } scheme && !placed.Item.SchemesOffered.Contains(scheme);
        return new(ignored, Schemes13Reading.Trial(placed.Item).Refused, $"{used?.Name} is used with TLS 1.3 and was not offered", placed.Source);
    }
}
