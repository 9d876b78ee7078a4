using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Probes.Tls;

/// <summary>Reads the answer to one hello as its bytes come, and says when it is decided.</summary>
/// <param name="offer">What was offered: an answer outside it is a violation, not an answer.</param>
internal sealed class HelloReader(HelloOffer offer) : IHelloReader
{
    private const int WarningsTolerated = 8;
    private readonly RecordAssembler _assembler = new();
    private readonly byte[] _start = new byte[2];
    private int _started;
    private int _warnings;
    private HelloOutcome.ServerHello? _hello;

    /// <inheritdoc/>
    public HelloOutcome? Feed(ReadOnlySpan<byte> bytes)
    {
        if (!StartsLikeTls(bytes)) return new HelloOutcome.NotTls();

        _assembler.Append(bytes);
        return Next();
    }

    /// <inheritdoc/>
    public void Dispose() => _assembler.Dispose();

    /// <summary>Two bytes tell, and they may come one by one.</summary>
    private bool StartsLikeTls(ReadOnlySpan<byte> bytes)
    {
        var taken = Math.Min(_start.Length - _started, bytes.Length);
        bytes[..taken].CopyTo(_start.AsSpan(_started));
        _started += taken;
        return FirstBytes.LookLikeTls(_start.AsSpan(0, _started));
    }

    /// <summary>True when what follows the ServerHello is of interest: the key exchange, or the certificate where no handshake can be carried to its end.</summary>
    private bool GoesOn => _hello is { Version: var version, Suite: var suite } && version < ProtocolVersion.Tls13 && (offer.ReadsKeyExchange || HelloChains.AreAllThereIs(offer.Purpose, suite));

    private HelloOutcome? Next()
    {
        while (true)
        {
            var happened = _assembler.Next();
            switch (happened.Kind)
            {
                case TlsEventKind.NeedMore:
                    return null;
                case TlsEventKind.Handshake when Handle(happened.Message) is { } outcome:
                    return outcome;
                case TlsEventKind.Handshake:
                    continue;
                case TlsEventKind.Alert or TlsEventKind.Malformed when _hello is not null && !offer.ReadsKeyExchange:
                    return _hello;
                case TlsEventKind.Alert when happened.Alert.Level == AlertLevel.Fatal:
                    return new HelloOutcome.Refused(happened.Alert.Description);
                case TlsEventKind.Alert when happened.Alert.Description == AlertDescription.CloseNotify:
                    return new HelloOutcome.NoAnswer(NetworkFault.Closed, 0);
                case TlsEventKind.Alert when ++_warnings <= WarningsTolerated:
                    continue;
                case TlsEventKind.Malformed:
                    return Broken(happened.Reason!);
                default:
                    return Broken("something other than a ServerHello or an alert came first");
            }
        }
    }

    /// <summary>The outcome when <paramref name="message"/> decides it; null when the key exchange is to come.</summary>
    private HelloOutcome? Handle(HandshakeMessage message)
    {
        if (_hello is null)
        {
            var first = message.Type == HandshakeType.ServerHello ? Judge(message.Body) : Broken("the first message is no ServerHello");
            _hello = first as HelloOutcome.ServerHello;
            return GoesOn ? null : first;
        }

        if (!offer.ReadsKeyExchange) return _hello;

        return message.Type switch
        {
            HandshakeType.ServerKeyExchange => WithKeyExchange(_hello, message.Body),
            HandshakeType.ServerHelloDone => _hello,
            _ => null,
        };
    }

    private HelloOutcome WithKeyExchange(HelloOutcome.ServerHello hello, ReadOnlySpan<byte> body)
    {
        var read = ServerKeyExchangeView.Read(body, hello.Suite, hello.Version);
        if (!read.IsOk) return Broken(read.Reason ?? "the key exchange is cut short");

        var (group, scheme) = (read.Value.Group, read.Value.Scheme);
        if (group is { } named && !offer.Groups.Contains(named)) return new HelloOutcome.Violation("it answers with a group that was not offered", hello.Version, hello.Suite);
        if (scheme is { } signed && !offer.Schemes.Contains(signed)) return new HelloOutcome.Violation(SchemeTrial.NotOffered, hello.Version, hello.Suite);

        return hello with { Group = group, Scheme = scheme };
    }

    private HelloOutcome Judge(ReadOnlySpan<byte> body)
    {
        var read = ServerHelloView.Read(body);
        if (!read.IsOk) return Broken(read.Reason ?? "the ServerHello is cut short");

        var hello = read.Value;
        if (offer.Objection(hello) is { } objection) return new HelloOutcome.Violation(objection, hello.SelectedVersion, hello.CipherSuite);

        return new HelloOutcome.ServerHello
        {
            Version = hello.SelectedVersion,
            Suite = hello.CipherSuite,
            Group = hello.KeyShareGroup,
            Retry = hello.IsHelloRetryRequest,
            Compression = hello.CompressionMethod,
            Extensions = Types(hello.Extensions),
            Sentinel = hello.DowngradeSentinel,
        };
    }

    private static ImmutableArray<ExtensionType> Types(ExtensionBlock extensions)
    {
        var types = ImmutableArray.CreateBuilder<ExtensionType>();
        foreach (var extension in extensions) types.Add(extension.Type);
        return types.DrainToImmutable();
    }

    private static HelloOutcome.Violation Broken(string reason) => new(reason, null, null);
}
