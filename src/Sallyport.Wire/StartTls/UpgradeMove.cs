namespace Sallyport.Wire.StartTls;

/// <summary>What follows from one reply: something to say, the end, both, or nothing yet.</summary>
/// <param name="Say">Bytes to send; empty for none.</param>
/// <param name="Outcome">How the dialogue ended; null while it goes on.</param>
internal readonly record struct UpgradeMove(ReadOnlyMemory<byte> Say, UpgradeOutcome? Outcome)
{
    /// <summary>Read on.</summary>
    internal static UpgradeMove GoOn => default;

    internal static UpgradeMove Speak(ReadOnlyMemory<byte> bytes) => new(bytes, null);

    internal static UpgradeMove End(UpgradeOutcome outcome) => new(default, outcome);
}
