using System.Collections.Immutable;
using System.Net;
using System.Text;
using Sallyport.Observations;
using Sallyport.Probes.Dialing;
using Sallyport.Probes.Http;
using Sallyport.Probes.Tls.Resumption;
using Sallyport.Wire.Tls;
using Sallyport.Wire.Tls.Client;

namespace Sallyport.Probes.Tls;

/// <summary>Carries out one handshake on a connection of its own, as far as it goes, and asks over HTTP when told to.</summary>
internal sealed class HandshakeProbe(Dialer dialer, IPEndPoint endpoint)
{
    /// <summary>Handshakes that were begun before; null when none were.</summary>
    internal Foresight? Foresight { get; init; }

    /// <summary>Makes the handshake that <paramref name="plan"/> describes and asks nothing over it, unless it was begun before.</summary>
    internal Task<HandshakeRun> RunAsync(HandshakePlan plan, CancellationToken token) =>
        Foresight is not null && Foresight.Take(plan, out var made) ? made : RunAsync(plan, http: null, token);

    /// <summary>Makes the handshake that <paramref name="plan"/> describes, and once more when its connection was reset before anything came: a path under load does that, and what it says of the server is nothing.</summary>
    /// <param name="plan">What to offer.</param>
    /// <param name="http">What to ask over HTTP afterwards; null for nothing.</param>
    /// <param name="token">Ends it.</param>
    /// <param name="moments">Who is told how far it is; null for nobody.</param>
    internal async Task<HandshakeRun> RunAsync(HandshakePlan plan, HttpProbe? http, CancellationToken token, VisitMoments? moments = null)
    {
        var first = await OnceAsync(plan, http, moments, token);
        if (first.Handshake is not { End: HandshakeEnd.Interrupted { Fault: NetworkFault.Reset }, BytesIn: 0 }) return first;

        dialer.Dropped();
        return await OnceAsync(plan, http, moments, token);
    }

    private async Task<HandshakeRun> OnceAsync(HandshakePlan plan, HttpProbe? http, VisitMoments? moments, CancellationToken token)
    {
        var dialled = await dialer.DialAsync(endpoint, token);
        if (dialled is not DialResult.Connected { Connection: var connection, Port: var port })
            return dialled is DialResult.Failed failed ? new HandshakeRun(failed.Port, null, [], null) : HandshakeRun.Cancelled;

        moments?.Connected();
        using var open = connection;
        using var channel = new TlsChannel(connection, plan.ToOptions(), moments?.Tls) { Segments = plan.SplitsHello ? new HelloSegments(dialer.Clock) : null };
        var started = dialer.Clock.GetTimestamp();
        var end = await channel.HandshakeAsync();
        var took = dialer.Clock.GetElapsedTime(started);
        if (end is HandshakeEnd.Completed) moments?.Shaken?.Invoke(new HandshakeRun(port, Observe(plan, end, took, channel.Facts), channel.FirstBytes, null));
        var exchange = end is HandshakeEnd.Completed && http is not null ? await http.GetAsync(channel, connection) : null;
        var greeting = end is HandshakeEnd.Completed && plan.Purpose == HandshakePurpose.Http2 ? await Http2Probe.GreetAsync(channel, connection, took) : null;
        if (end is HandshakeEnd.Completed) await channel.CloseAsync();

        return new HandshakeRun(port, Observe(plan, end, took, channel.Facts) with { Http2 = greeting }, channel.FirstBytes, exchange) { Sessions = Keep(plan, channel) };
    }

    private ImmutableArray<KeptSession> Keep(HandshakePlan plan, TlsChannel channel)
    {
        var at = dialer.Clock.GetTimestamp();
        return [.. channel.Sessions.Select(session => new KeptSession(session, plan, channel.Facts.Group, at))];
    }

    private static HandshakeObservation Observe(HandshakePlan plan, HandshakeEnd end, TimeSpan took, HandshakeFacts facts) => new()
    {
        Purpose = plan.Purpose,
        ServerName = plan.ServerName,
        AlpnOffered = plan.Alpn,
        End = end,
        Version = facts.Version,
        Suite = facts.CipherSuite,
        Group = facts.Group,
        DhBits = facts.DhPrime.IsEmpty ? null : Sallyport.Observations.DhPrime.BitsOf(facts.DhPrime.AsSpan()),
        DhPrime = facts.DhPrime,
        ServerShare = facts.ServerShare,
        SchemesOffered = plan.Schemes,
        SignatureScheme = facts.SignatureScheme,
        Signature = Check(facts.Signature),
        Alpn = facts.Alpn.IsEmpty ? null : Encoding.Latin1.GetString(facts.Alpn.AsSpan()),
        Extensions = [.. facts.ServerHelloExtensions.Concat(facts.EncryptedExtensions).Select(extension => extension.Type)],
        CertificateExtensions = facts.Certificates.IsEmpty ? [] : [.. facts.Certificates[0].Extensions.Select(extension => extension.Type)],
        Compression = facts.Compression,
        Sentinel = facts.Downgrade,
        Retried = facts.HelloRetried,
        Certificates = [.. facts.Certificates.Select(certificate => certificate.Der)],
        StapledOcsp = facts.OcspResponse.IsEmpty ? null : facts.OcspResponse,
        SctList = facts.Timestamps.IsEmpty ? null : facts.Timestamps,
        ClientCertificateRequest = facts.CertificateRequest is { } request ? new(request.Schemes, request.Authorities) : null,
        Tickets = [.. facts.Tickets.Select(ticket => new SessionTicket((uint)ticket.Lifetime.TotalSeconds, ticket.Length, ticket.MaxEarlyData) { KeyName = ticket.KeyName.IsEmpty ? null : ticket.KeyName })],
        Resumed = facts.Resumed,
        EarlyDataAccepted = facts.EarlyDataAccepted,
        SessionIdLength = facts.SessionId.Length,
        CertificateCompressionOffered = !plan.Base.CertificateCompressions.IsEmpty && plan.Versions.Contains(ProtocolVersion.Tls13),
        CertificateCompression = facts.CertificateCompression,
        Warnings = facts.Warnings,
        LongestRecord = facts.LongestRecord,
        LongestProtectedRecord = facts.LongestProtectedRecord,
        Took = took,
        BytesIn = facts.BytesIn,
        BytesOut = facts.BytesOut,
    };

    private static SignatureCheck Check(SignatureVerdict verdict) => verdict switch
    {
        SignatureVerdict.Valid => SignatureCheck.Valid,
        SignatureVerdict.Wrong => SignatureCheck.Wrong,
        SignatureVerdict.NotVerifiable => SignatureCheck.Unverifiable,
        _ => SignatureCheck.None,
    };
}
