using System.Collections.Immutable;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when the server agrees to short records (max_fragment_length, record_size_limit) and sends longer ones.</summary>
/// <remarks>
/// Clients with little memory ask for short records and cannot hold a longer one, so they lose the connection after both sides agreed. A server may leave either extension
/// unanswered. Both are asked for 512 bytes, with --profile deep alone; what a cipher adds to a record is allowed for.
/// </remarks>
[Check("TLS-0065", Severity.Low, "The server sends longer records than it agreed to", References = ["RFC 6066 4", "RFC 8449 4"])]
internal sealed class RecordLimitIgnored : ICheck<TlsObservation>
{
    /// <summary>The 512 bytes asked for and what protection may add: an IV, a MAC, up to 256 bytes of padding.</summary>
    private const int Most = 512 + 320;

    private const string Remedy =
        "Update the TLS library: current OpenSSL (nginx, Apache, HAProxy) and GnuTLS keep to what they agree to, and no directive changes it. Where a device before the server merges records, update that";

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        var asked = new[] { HandshakePurpose.MaxFragmentLength, HandshakePurpose.RecordSizeLimit }.Select(purpose => ResumptionRule.Feature(subject, purpose)).OfType<Placed<HandshakeObservation>>().ToImmutableArray();
        if (asked.IsEmpty) return CheckResult.NotApplicable("asked with --profile deep alone");

        var agreed = asked.Where(Agreed).ToImmutableArray();
        if (agreed.Where(one => Longest(one.Item) > Most).ToImmutableArray() is { IsEmpty: false } ignored) return CheckResult.Fail([.. ignored.Select(Fact)], Remedy);
        if (agreed.IsEmpty && asked.FirstOrDefault(one => !one.Item.IsComplete) is { } broken) return CheckResult.Inconclusive($"{Name(broken.Item)}: the handshake was {broken.Item.End.Words}");
        if (agreed.IsEmpty) return CheckResult.NotApplicable("the server answers neither max_fragment_length nor record_size_limit");
        if (agreed.FirstOrDefault(one => one.Item.BytesIn <= Most || Longest(one.Item) == 0) is { } little)
            return CheckResult.Inconclusive($"{Name(little.Item)} is agreed to, and too little was sent to tell whether it is kept");

        return CheckResult.Pass([.. agreed.Select(Fact)]);
    }

    private static bool Agreed(Placed<HandshakeObservation> asked) =>
        asked.Item.Extensions.Contains(asked.Item.Purpose == HandshakePurpose.MaxFragmentLength ? ExtensionType.MaxFragmentLength : ExtensionType.RecordSizeLimit);

    /// <summary>A record size limit binds records under keys alone (RFC 8449 4).</summary>
    private static int Longest(HandshakeObservation handshake) => handshake.Purpose == HandshakePurpose.MaxFragmentLength ? handshake.LongestRecord : handshake.LongestProtectedRecord;

    private static string Name(HandshakeObservation handshake) => handshake.Purpose == HandshakePurpose.MaxFragmentLength ? "max_fragment_length" : "record_size_limit";

    private static Evidence Fact(Placed<HandshakeObservation> one) => new($"{Name(one.Item)} of 512 bytes is agreed to, and the longest record has {Longest(one.Item)}", one.Source);
}
