using System.Text;
using Sallyport.Wire.StartTls;

namespace Sallyport.Tests.Wire.StartTls;

/// <summary>Plays a server's part to a script: one turn for each thing that the client says.</summary>
internal static class Conversation
{
    /// <summary>Turns as text, one octet a character; a server that speaks first has its greeting as the first turn.</summary>
    internal static (UpgradeOutcome? Outcome, string Said, string Surplus) Hold(StartTlsProtocol protocol, string[] turns, int piece = int.MaxValue, string pipelined = "")
    {
        using var dialogue = new UpgradeDialogue(UpgradeScripts.For(protocol, "example.com", Encoding.Latin1.GetBytes(pipelined)));
        var said = new StringBuilder(Text(dialogue.Start().Span));
        foreach (var turn in turns)
        {
            foreach (var part in Encoding.Latin1.GetBytes(turn).Chunk(Math.Max(1, Math.Min(piece, turn.Length)))) said.Append(Text(dialogue.Feed(part).Span));
        }

        return (dialogue.Outcome, said.ToString(), Text(dialogue.Surplus));
    }

    private static string Text(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes);
}
