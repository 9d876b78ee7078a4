using Sallyport.Wire.StartTls;

namespace Sallyport.Fuzz;

/// <summary>The plaintext dialogues before TLS: the readers of single replies, and every dialogue whole.</summary>
internal static class StartTlsTargets
{
    public static IEnumerable<FuzzTarget> All =>
    [
        FuzzTarget.OfSpan("TextLine.Read", TextLine.Read, static line => line.IsEmpty ? 0 : 1),
        FuzzTarget.OfSpan("XmlTag.Read", XmlTag.Read, static tag => tag.Name.IsEmpty ? 0 : tag.Closes ? 1 : 2),
        FuzzTarget.OfSpan("ExtendedResponse.Read", ExtendedResponse.Read, static response => response.ResultCode & 0x1F),
        FuzzTarget.OfSpan("MySqlGreeting.Read", MySqlGreeting.Read, static greeting => greeting.Version.IsEmpty ? 0 : 1),
        FuzzTarget.OfSpan("ConnectionConfirm.Read", ConnectionConfirm.Read),
        .. Enum.GetValues<StartTlsProtocol>().Select(protocol => new FuzzTarget($"UpgradeDialogue.{protocol}", input => Hold(protocol, input.Span))),
    ];

    /// <summary>Holds the dialogue twice, with the server's words whole and cut in two, and demands the same of both.</summary>
    private static int Hold(StartTlsProtocol protocol, ReadOnlySpan<byte> input)
    {
        // The place of the cut is part of the input, so that a failure can be repeated.
        var cut = input.IsEmpty ? 0 : input[^1] % (input.Length + 1);
        var whole = Hold(protocol, input, input.Length);
        if (input.Length < UpgradeDialogue.MaxBytes && whole != Hold(protocol, input, cut)) throw new BrokenPromiseException($"another end when the server's words are cut at {cut}");

        _ = InjectionTrial.For(protocol)?.Read(input);
        return HashCode.Combine(whole.Outcome?.End, whole.Said, whole.Outcome?.Reason.Length);
    }

    private static (UpgradeOutcome? Outcome, int Said) Hold(StartTlsProtocol protocol, ReadOnlySpan<byte> input, int cut)
    {
        using var dialogue = new UpgradeDialogue(UpgradeScripts.For(protocol, "example.com"));
        var said = dialogue.Feed(input[..cut]).Length + dialogue.Feed(input[cut..]).Length;
        return (dialogue.Outcome, said);
    }
}
