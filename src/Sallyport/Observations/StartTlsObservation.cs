using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Serialization;
using Sallyport.Wire.StartTls;

namespace Sallyport.Observations;

/// <summary>The plaintext dialogue before TLS, as it was seen once at an address.</summary>
public sealed record StartTlsObservation
{
    /// <summary>The protocol spoken.</summary>
    public required StartTlsProtocol Protocol { get; init; }

    /// <summary>How the dialogue ended.</summary>
    public required StartTlsEnd End { get; init; }

    /// <summary>What was said by whom, in order; the server's part is untrusted.</summary>
    public required ImmutableArray<StartTlsUtterance> Transcript { get; init; }

    /// <summary>What came behind the go-ahead in plain text, before any hello; empty where nothing did.</summary>
    public ImmutableArray<byte> Surplus { get; init; } = [];

    /// <summary>Whether a command smuggled into the upgrade was executed; null when it was not tried.</summary>
    public InjectionObservation? Injection { get; init; }

    /// <summary>The first line that the server said, or its version where it greets in binary; null when it says nothing readable. Untrusted.</summary>
    [JsonIgnore]
    public string? Greeting => Said is not { IsEmpty: false } said ? null : Protocol switch
    {
        StartTlsProtocol.Ldap or StartTlsProtocol.Postgres or StartTlsProtocol.Rdp => null,
        StartTlsProtocol.MySql => MySqlGreeting.Read(said.AsSpan()) is { IsOk: true, Value.Error: null } greeting ? Text(greeting.Value.Version) : null,
        StartTlsProtocol.Xmpp or StartTlsProtocol.XmppServer => Text(StreamHeader(said.AsSpan())),
        _ => Text(FirstLine(said.AsSpan())),
    };

    /// <summary>All that the server said, in one piece.</summary>
    [JsonIgnore]
    public ImmutableArray<byte> Said => [.. Transcript.Where(part => part.ByServer).SelectMany(part => part.Bytes)];

    /// <summary>True when something other than line ends came behind the go-ahead.</summary>
    [JsonIgnore]
    public bool HasForeignText => !Surplus.IsDefaultOrEmpty && Surplus.AsSpan().ContainsAnyExcept(" \r\n"u8);

    private static ReadOnlySpan<byte> StreamHeader(ReadOnlySpan<byte> said)
    {
        var end = said.IndexOf("<stream:features"u8);
        return FirstLine(end < 0 ? said : said[..end]);
    }

    private static ReadOnlySpan<byte> FirstLine(ReadOnlySpan<byte> said)
    {
        var end = said.IndexOfAny((byte)'\r', (byte)'\n');
        return end < 0 ? said : said[..end];
    }

    private static string Text(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 512)]);
}

/// <summary>One side's turn in the dialogue.</summary>
/// <param name="ByServer">True for the server's words.</param>
/// <param name="Bytes">What was said.</param>
public sealed record StartTlsUtterance(bool ByServer, ImmutableArray<byte> Bytes);

/// <summary>What became of a plaintext command that was sent in one segment with the one that starts TLS.</summary>
/// <param name="Result">What became of it.</param>
/// <param name="Inside">What was answered inside TLS; untrusted.</param>
/// <param name="Words">What was seen, in one phrase.</param>
public sealed record InjectionObservation(InjectionResult Result, ImmutableArray<byte> Inside, string Words);

/// <summary>What became of a smuggled command.</summary>
public enum InjectionResult
{
    /// <summary>Nobody can tell.</summary>
    Undecided,

    /// <summary>The protocol leaves no room for it.</summary>
    NotPossible,

    /// <summary>It was dropped, or the server would not go on.</summary>
    Discarded,

    /// <summary>It was answered inside TLS.</summary>
    Executed,
}
