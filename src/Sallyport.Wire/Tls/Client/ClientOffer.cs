using System.Collections.Immutable;
using Sallyport.Wire.Crypto;

namespace Sallyport.Wire.Tls.Client;

/// <summary>The client's side of the negotiation: its hello, sent once or twice, and the key pairs that it has offered.</summary>
internal sealed class ClientOffer : IDisposable
{
    private const int RandomSize = 32;

    private readonly TlsClientOptions _options;
    private readonly Dictionary<NamedGroup, EphemeralKey> _keys = [];
    private readonly byte[] _random = new byte[RandomSize];
    private readonly byte[] _sessionId = [];
    private bool _retried;

    public ClientOffer(TlsClientOptions options)
    {
        _options = options;
        options.Random(_random);
        _sessionId = InitialSessionId();
        if (!OffersTls13) return;

        if (options.Resume is { IsTls13: true } session) Key = new PreSharedKey(session, options.TicketAge);
        foreach (var group in options.KeyShares) AddKey(group);
    }

    public ReadOnlySpan<byte> Random => _random;

    public ReadOnlySpan<byte> SessionId => _sessionId;

    /// <summary>The key of the ticket that is offered in TLS 1.3; null for none.</summary>
    public PreSharedKey? Key { get; private set; }

    /// <summary>The session that is offered up to TLS 1.2; null for none.</summary>
    public ResumableSession? Older => OffersOlder && _options.Resume is { IsTls13: false } session ? session : null;

    /// <summary>True when early data goes behind the first hello: the ticket takes it.</summary>
    public bool SendsEarlyData => Key is not null && !_retried && !_options.EarlyData.IsEmpty && _options.Resume!.MaxEarlyData >= _options.EarlyData.Length;

    /// <summary>The version in the fixed field of the hello; static RSA repeats it inside the encrypted secret.</summary>
    public ProtocolVersion LegacyVersion => _options.NewestBelow13;

    private bool OffersTls13 => _options.Offers(ProtocolVersion.Tls13);

    private bool OffersOlder => !_options.Versions.All(version => version == ProtocolVersion.Tls13);

    /// <summary>The key pair whose share was sent for <paramref name="group"/>.</summary>
    public EphemeralKey? KeyOf(NamedGroup group) => _keys.GetValueOrDefault(group);

    /// <summary>The first hello.</summary>
    public byte[] FirstHello() => Hello(cookie: default, before: default);

    /// <summary>The second hello, which differs by the share and the cookie that the retry asked for (RFC 8446 4.1.2).</summary>
    /// <param name="hash">The hash of the suite that the retry names: a ticket of another is not offered again.</param>
    /// <param name="before">The messages up to the retry.</param>
    /// <returns>Null when the group is beyond the platform.</returns>
    public byte[]? SecondHello(NamedGroup? group, ReadOnlySpan<byte> cookie, HashKind hash, ReadOnlySpan<byte> before)
    {
        _retried = true;
        if (Key is { } key && key.Hash != hash) Key = null;
        if (group is { } asked)
        {
            Dispose();
            if (!AddKey(asked)) return null;
        }

        return Hello(cookie, before);
    }

    public void Dispose()
    {
        foreach (var key in _keys.Values) key.Dispose();
        _keys.Clear();
    }

    private bool AddKey(NamedGroup group)
    {
        if (_keys.ContainsKey(group)) return true;
#pragma warning disable CA2000 // The dictionary owns the key, and Dispose releases it.
        if (group.CreateKey(_options.Random) is not { } key) return false;
#pragma warning restore CA2000

        _keys.Add(group, key);
        return true;
    }

    /// <summary>A session id to come back by, or one made up: a server that takes a ticket repeats it (RFC 5077 3.4), as every server of TLS 1.3 does.</summary>
    private byte[] InitialSessionId()
    {
        if (Older is { Ticket.IsEmpty: true } session) return [.. session.SessionId];
        if (Older is null && !(OffersTls13 && _options.MiddleboxCompatibility)) return [];

        var made = new byte[_options.SessionIdLength];
        _options.Random(made);
        return made;
    }

    private byte[] Hello(ReadOnlySpan<byte> cookie, ReadOnlySpan<byte> before)
    {
        var hello = ClientHelloWriter.ToMessage(new ClientHello
        {
            Version = LegacyVersion,
            Random = [.. _random],
            SessionId = [.. _sessionId],
            CipherSuites = OffersOlder && _options.Binding.IsEmpty ? [.. _options.CipherSuites, CipherSuite.TLS_EMPTY_RENEGOTIATION_INFO_SCSV] : _options.CipherSuites,
            Extensions = Extensions(cookie),
        });
        Key?.Bind(hello, before);
        return hello;
    }

    private ImmutableArray<HelloExtension> Extensions(ReadOnlySpan<byte> cookie)
    {
        var list = ImmutableArray.CreateBuilder<HelloExtension>(16);
        if (_options.ServerName is { } name) list.Add(HelloExtension.ServerName(name));
        if (OffersOlder) AddOlder(list);
        if (!_options.Groups.IsEmpty) list.Add(HelloExtension.SupportedGroups(_options.Groups.AsSpan()));
        if (!_options.SignatureSchemes.IsEmpty && LegacyVersion >= ProtocolVersion.Tls12) list.Add(HelloExtension.SignatureAlgorithms(_options.SignatureSchemes.AsSpan()));
        if (!_options.CertificateSchemes.IsEmpty) list.Add(HelloExtension.SignatureAlgorithmsCert(_options.CertificateSchemes.AsSpan()));
        if (!_options.Alpn.IsEmpty) list.Add(HelloExtension.Alpn(_options.Alpn.AsSpan()));
        if (_options.AskForOcsp) list.Add(HelloExtension.StatusRequest());
        if (_options.AskForTimestamps) list.Add(HelloExtension.SignedCertificateTimestamp());
        list.AddRange(_options.FurtherExtensions);
        if (OffersTls13) AddTls13(list, cookie);
        return list.DrainToImmutable();
    }

    private void AddOlder(ImmutableArray<HelloExtension>.Builder list)
    {
        list.Add(HelloExtension.PointFormats(0));
        if (_options.ExtendedMasterSecret) list.Add(HelloExtension.ExtendedMasterSecret());
        if (_options.EncryptThenMac) list.Add(HelloExtension.EncryptThenMac());
        if (!_options.Binding.IsEmpty) list.Add(HelloExtension.RenegotiationInfo(_options.Binding.AsSpan()));
        if (Older is { Ticket.IsEmpty: false } session) list.Add(HelloExtension.SessionTicket(session.Ticket.AsSpan()));
        else if (_options.AskForTickets) list.Add(HelloExtension.SessionTicket());
    }

    private void AddTls13(ImmutableArray<HelloExtension>.Builder list, ReadOnlySpan<byte> cookie)
    {
        list.Add(HelloExtension.SupportedVersions(_options.Versions.AsSpan()));
        if (_options.AskForTickets || Key is not null) list.Add(HelloExtension.PskKeyExchangeModes(_options.PskModes.AsSpan()));
        if (!_options.CertificateCompressions.IsEmpty) list.Add(HelloExtension.CompressCertificate(_options.CertificateCompressions.AsSpan()));
        if (!cookie.IsEmpty) list.Add(HelloExtension.Cookie(cookie));
        var shares = new List<KeyShareEntry>(_keys.Count);
        foreach (var (group, key) in _keys) shares.Add(new KeyShareEntry(group, [.. key.PublicKey]));
        list.Add(HelloExtension.KeyShare([.. shares]));
        if (SendsEarlyData) list.Add(HelloExtension.EarlyData());

        // RFC 8446 4.2.11: pre_shared_key must be the last extension.
        if (Key is { } psk) list.Add(psk.Extension());
    }
}
