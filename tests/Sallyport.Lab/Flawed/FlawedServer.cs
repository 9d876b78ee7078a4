using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sallyport.Lab.Hostile;
using static Sallyport.Lab.Hostile.Records;

namespace Sallyport.Lab.Flawed;

/// <summary>A TLS 1.2 server with RSA key transport and AES-128-CBC that really has the flaws it is given: no library of today would serve them.</summary>
internal sealed class FlawedServer(HostileConnection peer, Flaws flaws)
{
    private const ushort RsaAes128CbcSha = 0x002F;
    private const byte UnexpectedMessage = 10;
    private const byte BadRecordMac = 20;
    private const byte DecryptError = 51;
    private const byte IllegalParameter = 47;
    private const byte DecodeError = 50;
    private const byte SecretLength = 48;
    private readonly List<byte> _transcript = [];
    private readonly byte[] _random = RandomNumberGenerator.GetBytes(32);
    private OfferedHello _hello = OfferedHello.Read([]);
    private byte[] _master = [];

    /// <summary>Serves one connection.</summary>
    public static Task ServeAsync(HostileConnection peer, Flaws flaws) => new FlawedServer(peer, flaws).ServeAsync();

    private async Task ServeAsync()
    {
        _hello = await peer.ReadHelloAsync(hello => hello.OffersTls12 && hello.Offers(RsaAes128CbcSha));
        var ticket = _hello.ExtensionOf(35);
        if (ticket is { Length: > 0 })
        {
            await peer.SendAsync(Hello(ResumedId()).Record);
            await peer.HoldAsync();
            return;
        }

        byte[][] flight = [Hello([]).Bytes, Messages.Certificate(peer.Credential.Chain), Messages.HelloDone];
        Note([_hello.Raw, .. flight]);
        await peer.SendAsync(HandshakeRecords(flight));
        if (await ReadKeyExchangeAsync() is { } exchange && await AgreeAsync(exchange)) await FinishAsync(ticket is not null);
    }

    private byte[] ResumedId() =>
        flaws.TicketLeaks ? [.. _hello.SessionId, .. RandomNumberGenerator.GetBytes(32 - _hello.SessionId.Length)]
        : flaws.OwnSessionId ? RandomNumberGenerator.GetBytes(32)
        : _hello.SessionId;

    private ServerHello Hello(byte[] sessionId)
    {
        List<byte[]> extensions = [Messages.Extension(Messages.RenegotiationInfo, 0)];
        if (_hello.ExtensionOf(15) is not null) extensions.Add(Messages.Extension(15, 1));
        if (_hello.ExtensionOf(35) is not null) extensions.Add(Messages.Extension(35));
        return new ServerHello(_hello) { Suite = RsaAes128CbcSha, Random = _random, SessionId = sessionId, Extensions = [.. extensions] };
    }

    /// <summary>Waits for the key exchange, and meets heartbeats and what comes too early on the way; null when the connection is over.</summary>
    private async Task<byte[]?> ReadKeyExchangeAsync()
    {
        var changed = false;
        while (true)
        {
            var (type, body) = await peer.ReadRecordAsync();
            if (changed || (flaws.AlwaysBadRecordMac && type == Handshake && body[0] != 16)) return await RefuseAsync(BadRecordMac);
            if (type == Alert) return null;
            if (type == Heartbeat) await BeatAsync(body);
            else if (type == ChangeCipherSpec && flaws.EarlyChangeCipherSpec) changed = true;
            else if (type == Handshake && body[0] == 16) return body;
            else return await RefuseAsync(UnexpectedMessage);
        }
    }

    /// <summary>A sound server drops a heartbeat that is shorter than it says (RFC 6520 4).</summary>
    private async Task BeatAsync(byte[] request)
    {
        var promised = (request[1] << 8) | request[2];
        if (flaws.HeartbeatLeaks) await peer.SendAsync(Record(Heartbeat, [2, request[1], request[2], .. RandomNumberGenerator.GetBytes(promised + 16)]));
        else if (request.Length >= promised + 19) await peer.SendAsync(Record(Heartbeat, [2, .. request[1..]]));
    }

    private async Task<bool> AgreeAsync(byte[] exchange)
    {
        using var key = peer.Credential.Certificate.GetRSAPrivateKey()!;
        var (premaster, found) = RsaTransport.Decrypt(key, exchange[6..]);
        if (flaws.Rsa == RsaOracle.WeakByClosing && found != Padding.Good) return false;
        if (Betrayal(found) is { } alert)
        {
            await RefuseAsync(alert);
            return false;
        }

        Note([exchange]);
        _master = Tls12Secrets.Expand(premaster, "master secret"u8, [.. _hello.Random, .. _random], SecretLength);
        return true;
    }

    private byte? Betrayal(Padding found) => flaws.Rsa switch
    {
        RsaOracle.Weak when found is Padding.WrongStart or Padding.MisplacedZero or Padding.NoZero => DecryptError,
        RsaOracle.Strong when found != Padding.Good => found switch { Padding.WrongStart => DecryptError, Padding.WrongVersion => IllegalParameter, _ => DecodeError },
        RsaOracle.Unsteady => new byte?[] { null, DecryptError, DecodeError }[RandomNumberGenerator.GetInt32(3)],
        _ => null,
    };

    private async Task FinishAsync(bool wantsTicket)
    {
        var block = Tls12Secrets.Expand(_master, "key expansion"u8, [.. _random, .. _hello.Random], 72);
        using var receiving = new CbcSide(block[..20], block[40..56]);
        using var sending = new CbcSide(block[20..40], block[56..72]);
        if (await peer.ReadRecordAsync() is not (ChangeCipherSpec, _)) return;

        var (type, body) = await peer.ReadRecordAsync();
        var finished = receiving.Open(type, body);
        if (!finished.IsSound)
        {
            await RefuseAsync(BadRecordMac);
            return;
        }

        Note([finished.Content]);
        byte[] ticket = wantsTicket ? Message(4, [0, 0, 14, 16, .. Octets.Vector16(RandomNumberGenerator.GetBytes(96))]) : [];
        Note([ticket]);
        var verify = Tls12Secrets.Expand(_master, "server finished"u8, SHA256.HashData([.. _transcript]), 12);
        await peer.SendAsync(ticket.Length > 0 ? HandshakeRecords(ticket) : [], Record(ChangeCipherSpec, 1), sending.Seal(Handshake, Message(20, verify)));
        await new FlawedConversation(peer, flaws, receiving, sending).ServeAsync();
    }

    private async Task<byte[]?> RefuseAsync(byte alert)
    {
        await peer.SendAsync(AlertRecord(Fatal, alert));
        return null;
    }

    private void Note(IEnumerable<byte[]> messages)
    {
        foreach (var message in messages) _transcript.AddRange(message);
    }
}
