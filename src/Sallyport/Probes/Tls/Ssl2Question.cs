using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Wire;
using Sallyport.Wire.Tls;

namespace Sallyport.Probes.Tls;

/// <summary>Asks for SSLv2 with its own hello: the answer names every cipher kind of the server at once.</summary>
internal sealed class Ssl2Question : IHelloQuestion
{
    private const int ChallengeLength = 16;

    /// <inheritdoc/>
    public HelloPurpose Purpose => HelloPurpose.Ssl2;

    /// <inheritdoc/>
    public ProtocolVersion Version => ProtocolVersion.Ssl2;

    /// <inheritdoc/>
    public ImmutableArray<CipherSuite> Suites => [];

    /// <inheritdoc/>
    public byte[] ToRecords(string? serverName) => new Ssl2ClientHello { Challenge = Randomness.Bytes(ChallengeLength) }.ToRecord();

    /// <inheritdoc/>
    public IHelloReader NewReader() => new Ssl2Reader();
}

/// <summary>Reads what comes for an SSLv2 hello.</summary>
internal sealed class Ssl2Reader : IHelloReader
{
    private readonly List<byte> _received = [];

    /// <inheritdoc/>
    public HelloOutcome? Feed(ReadOnlySpan<byte> bytes)
    {
        _received.AddRange(bytes);
        return Read([.. _received]);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    /// <summary>A server that does not speak SSLv2 answers with a TLS alert, text, or nothing; only a SERVER-HELLO is a yes.</summary>
    internal static HelloOutcome? Read(ReadOnlySpan<byte> answer)
    {
        if (RecordHeader.Read(answer) is { IsOk: true, Value.Type: ContentType.Alert } header)
            return answer.Length < header.Consumed + Alert.Size ? null : new HelloOutcome.Refused(Alert.Read(answer.Slice(header.Consumed, Alert.Size)).Value.Description);

        var record = Ssl2Record.Read(answer);
        if (record.Status == ParseStatus.NeedMore) return null;
        if (!record.IsOk) return new HelloOutcome.NotTls();
        if (Ssl2Error.Read(record.Value.Data).IsOk) return new HelloOutcome.Violation("it answers with an SSLv2 error", null, null);

        var hello = Ssl2ServerHelloView.Read(record.Value.Data);
        return hello.IsOk ? new HelloOutcome.Ssl2ServerHello(Names(hello.Value)) : new HelloOutcome.NotTls();
    }

    private static ImmutableArray<string> Names(Ssl2ServerHelloView hello)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < hello.CipherKinds.Count; i++) names.Add(hello.CipherKinds[i].Name);
        return names.DrainToImmutable();
    }
}
