using Sallyport.Lab.Hostile;
using static Sallyport.Lab.Hostile.Records;

namespace Sallyport.Lab.Misled;

/// <summary>What a path can do to a connection instead of relaying it.</summary>
internal static class Reactions
{
    private const byte UnrecognizedName = 112;
    private const byte CloseNotify = 0;
    private const byte NoRenegotiation = 100;
    private const byte AccessDenied = 49;
    private const int FirstBytes = 40;

    public static Reaction Silence { get; } = new("keeps silent at", at => at.Client.HoldAsync(), "no answer in time");

    public static Reaction Reset { get; } = new("resets", ResetAsync, "the connection was reset");

    public static Reaction Goodbye { get; } = new("says goodbye to", at => at.Client.SendAsync(AlertRecord(Warning, CloseNotify)), "the connection was closed");

    public static Reaction Denial { get; } = new("denies access to", at => at.Client.SendAsync(AlertRecord(Fatal, AccessDenied)), "access_denied");

    public static Reaction OtherName { get; } = new("knows no name in", at => at.Client.SendAsync(AlertRecord(Fatal, UnrecognizedName)), "unrecognized_name");

    public static Reaction Warnings { get; } = new("sends warnings without end to", at => at.Client.FloodAsync(AlertRecord(Warning, NoRenegotiation)), string.Empty);

    public static Reaction EmptyRecords { get; } = new("sends empty records without end to", at => at.Client.FloodAsync(Record(Handshake)), string.Empty);

    public static Reaction Text { get; } = new("answers in plain text to", at => SayAndHoldAsync(at, [.. "HTTP/1.1 429 Too Many Requests\r\nContent-Length: 0\r\n\r\n"u8]), "no TLS", "other than TLS", "behind 53 bytes");

    public static Reaction Garbage { get; } = new("sends garbage to", at => SayAndHoldAsync(at, [.. Enumerable.Range(1, 200).Select(value => (byte)(value * 37))]), "no TLS", "other than TLS", "no SSLv2");

    /// <summary>The first bytes of the real answer, and then the end.</summary>
    public static Reaction Half { get; } = new("gives half an answer to", at => at.RelayAsync(async (stream, bytes) =>
    {
        await stream.WriteAsync(bytes[..Math.Min(FirstBytes, bytes.Length)], at.Client.Ended);
        throw new IOException("enough");
    }), "behind 40 bytes", "the connection was closed");

    /// <summary>The first bytes of the real answer, and then nothing.</summary>
    public static Reaction HalfAndSilence { get; } = new("gives half an answer and then none to", at => at.RelayAsync(async (stream, bytes) =>
    {
        await stream.WriteAsync(bytes[..Math.Min(FirstBytes, bytes.Length)], at.Client.Ended);
        await at.Client.HoldAsync();
    }), "no answer in time");

    /// <summary>The real answer, byte by byte: slow, and nothing wrong with it.</summary>
    public static Reaction ByteByByte { get; } = new("answers byte by byte to", at => at.RelayAsync((_, bytes) => at.Client.TrickleAsync(bytes.ToArray())));

    private static Task ResetAsync(Interposed at)
    {
        at.Client.Reset();
        return Task.CompletedTask;
    }

    private static async Task SayAndHoldAsync(Interposed at, byte[] bytes)
    {
        await at.Client.SendAsync(bytes);
        await at.Client.HoldAsync();
    }
}
