using Sallyport.Wire.Tls;

namespace Sallyport.Observations;

/// <summary>Reads the exchanges that provoke a flaw.</summary>
internal static class AttackReading
{
    /// <summary>The exchanges made for <paramref name="purpose"/>, each with its place in the observation.</summary>
    internal static List<Placed<AttackExchange>> For(TlsObservation tls, AttackPurpose purpose) =>
        [.. Placed.In(tls.Attacks, "tls/attacks").Where(placed => placed.Item.Purpose == purpose)];

    /// <summary>The newest version from TLS 1.0 to 1.2 that the server speaks; null when it speaks none.</summary>
    internal static ProtocolVersion? VersionToAsk(TlsObservation tls)
    {
        var spoken = tls.Versions.All.Where(pair => pair.Answer is Answer.Yes && pair.Version >= ProtocolVersion.Tls10 && pair.Version <= ProtocolVersion.Tls12).ToList();
        return spoken.Count == 0 ? null : spoken[^1].Version;
    }

    /// <summary>A reaction in words: the first alert when one came, otherwise the records and how the connection ended. Two reactions are alike when these are.</summary>
    /// <remarks>How a connection ends behind an alert is a matter of timing and does not count.</remarks>
    internal static string Signature(AttackOutcome outcome) => outcome switch
    {
        AttackOutcome.Reacted { Unreadable: true } => "an answer that is no TLS",
        AttackOutcome.Reacted reacted when reacted.Records.FirstOrDefault(record => record.Type == ContentType.Alert) is { } alert => AlertWords(alert),
        AttackOutcome.Reacted { Records: [var first, ..] } => $"{Named(first.Type)} records",
        AttackOutcome.Reacted { End: { } end } => end.Words(),
        AttackOutcome.NotPossible none => none.Reason,
        AttackOutcome.NotReached none => none.Reason,
        _ => "an answer",
    };

    internal static string AlertWords(SeenRecord record) => record.Alert is { } alert ? $"alert {alert.Name}" : "an alert that cannot be read";

    private static string Named(ContentType type) => type switch
    {
        ContentType.ChangeCipherSpec => "change_cipher_spec",
        ContentType.Handshake => "handshake",
        ContentType.ApplicationData => "application_data",
        _ => "heartbeat",
    };
}
