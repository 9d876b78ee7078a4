using System.Collections.Immutable;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Sallyport.Observations;
using Sallyport.Observations.Local;
using Sallyport.Probes.Dialing;
using Sallyport.Probes.Tls;

namespace Sallyport.Probes.Local;

/// <summary>Asks the TLS listeners of configured servers on this machine which certificates they serve: a handshake without a name, and one for each of a few names that the configuration has there.</summary>
/// <remarks>Nothing is asked over the connections. Listeners in other network namespaces are not reached from here and are left out.</remarks>
public static class ServedSurvey
{
    private const int MostNames = 4;
    private const int MostListeners = 8;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>The same with what the listeners serve.</summary>
    /// <param name="seen">What was seen of this machine.</param>
    /// <param name="clock">Where times are taken from.</param>
    /// <param name="token">Ends it.</param>
    /// <param name="tracked">Tells where a connection from the first address to the second really went; null where nothing can tell.</param>
    public static async Task<MachineObservation> CompleteAsync(MachineObservation seen, TimeProvider clock, CancellationToken token, Func<IPEndPoint, IPEndPoint, Redirection>? tracked = null)
    {
        ArgumentNullException.ThrowIfNull(seen);
        if (seen.Port is { } port && !seen.Listeners.Any(listener => listener.Protocol == ListenerProtocol.Tcp)) return await KnockAsync(seen, port, clock, tracked, token);

        return Questions(seen) is { IsEmpty: false } questions ? await AskAsync(seen, questions, clock, token) : seen;
    }

    /// <summary>The same with what answers where nobody listens.</summary>
    private static async Task<MachineObservation> KnockAsync(MachineObservation seen, ushort port, TimeProvider clock, Func<IPEndPoint, IPEndPoint, Redirection>? tracked, CancellationToken token)
    {
        var dialer = Dialer(clock);
        return seen with { Answers = [.. await Task.WhenAll(OwnAddresses().Select(address => KnockAsync(dialer, new IPEndPoint(address, port), tracked, token)))] };
    }

    private static async Task<MachineObservation> AskAsync(MachineObservation seen, ImmutableArray<Question> questions, TimeProvider clock, CancellationToken token)
    {
        var dialer = Dialer(clock);
        return seen with { Served = [.. await Task.WhenAll(questions.Select(question => AskAsync(dialer, question, token)))] };
    }

    private static Dialer Dialer(TimeProvider clock) => new(new ProbeBudget { StepTimeout = Patience, TargetTimeout = 2 * Patience }, clock);

    /// <summary>Loopback, and an address that others reach this machine at: redirections often leave loopback out.</summary>
    private static IEnumerable<IPAddress> OwnAddresses() =>
        NetworkInterface.GetAllNetworkInterfaces()
            .Where(one => one.OperationalStatus == OperationalStatus.Up && one.NetworkInterfaceType != NetworkInterfaceType.Loopback)
            .SelectMany(one => one.GetIPProperties().UnicastAddresses)
            .Select(one => one.Address)
            .Where(address => address.AddressFamily == AddressFamily.InterNetwork)
            .Take(MostNames)
            .Prepend(IPAddress.Loopback);

    private static async Task<LocalAnswer> KnockAsync(Dialer dialer, IPEndPoint endpoint, Func<IPEndPoint, IPEndPoint, Redirection>? tracked, CancellationToken token)
    {
        var dialled = await dialer.DialAsync(endpoint, token);
        if (dialled is not DialResult.Connected { Connection: var connection }) return new LocalAnswer(endpoint.ToString(), dialled is DialResult.Failed failed ? failed.Port.State : PortState.Filtered);

        using (connection) return new LocalAnswer(endpoint.ToString(), PortState.Open) { Redirection = connection.From is { } from ? tracked?.Invoke(from, endpoint) : null };
    }

    /// <summary>The listeners that a configuration says speak TLS, each with the names to ask for.</summary>
    private static ImmutableArray<Question> Questions(MachineObservation seen)
    {
        var configurations = seen.Processes.Where(process => process.Configuration is not null).ToList();
        if (!configurations.Exists(process => !process.Configuration!.Certificates.IsEmpty)) return [];

        return
        [
            .. seen.Listeners.Where(listener => listener.Protocol == ListenerProtocol.Tcp && listener.NetworkNamespace == seen.NetworkNamespace)
                .DistinctBy(listener => listener.Endpoint)
                .Select(listener => (Listener: listener, Certificates: configurations.SelectMany(process => process.Configuration!.Certificates).Where(certificate => certificate.IsOn(listener.Port)).ToList()))
                .Where(one => one.Certificates.Count > 0)
                .Take(MostListeners)
                .SelectMany(one => Names(one.Certificates).Select(name => new Question(one.Listener, name))),
        ];
    }

    private static IEnumerable<string?> Names(List<ConfiguredCertificate> certificates) =>
        certificates.SelectMany(certificate => certificate.Names).Where(IsName).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostNames).Prepend(null);

    /// <summary>A literal host name; configurations also have patterns and names that no host has.</summary>
    private static bool IsName(string name) => name.Contains('.', StringComparison.Ordinal) && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '.') && !IPAddress.TryParse(name, out _);

    private static async Task<ServedObservation> AskAsync(Dialer dialer, Question question, CancellationToken token)
    {
        var run = await new HandshakeProbe(dialer, question.Endpoint).RunAsync(HandshakePlan.Ordinary(question.Name) with { Alpn = [] }, token);
        var leaf = run.Handshake is { Certificates: [var der, ..] } ? CertificateFacts.Read(der.AsMemory()) : null;
        return new ServedObservation(question.Listener.Endpoint, question.Endpoint.ToString(), question.Name, leaf, leaf is null ? Problem(run) : null);
    }

    private static string Problem(HandshakeRun run) => run switch
    {
        { Handshake.Certificates.IsEmpty: false } => "what came as a certificate could not be read",
        { Handshake.End: var end } => $"no certificate came: the handshake was {end.Words}",
        { Port: { } port } => $"the port was {port.State.ToString().ToLowerInvariant()} when it was asked",
        _ => "there was no time to ask",
    };

    private sealed record Question(ListenerObservation Listener, string? Name)
    {
        /// <summary>Over loopback where the listener takes every address.</summary>
        internal IPEndPoint Endpoint => new(IPAddress.Parse(Listener.Address) switch
        {
            var any when any.Equals(IPAddress.Any) => IPAddress.Loopback,
            var any when any.Equals(IPAddress.IPv6Any) => IPAddress.IPv6Loopback,
            var own => own,
        }, Listener.Port);
    }
}
