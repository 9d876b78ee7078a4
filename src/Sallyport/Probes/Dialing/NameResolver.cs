using System.Net;
using System.Net.Sockets;
using Sallyport.Observations;
using Sallyport.Targets;

namespace Sallyport.Probes.Dialing;

/// <summary>Turns a target into the addresses that are then pinned for the whole run: a name is resolved once.</summary>
internal static class NameResolver
{
    /// <summary>Asks the system's resolver for A and AAAA, unless the target already is or names an address.</summary>
    internal static async Task<ResolvedName> ResolveAsync(Target target, TimeProvider clock, CancellationToken token)
    {
        var started = clock.GetTimestamp();
        return (target.ConnectTo ?? target.Address) is { } known ? Found([known], clock.GetElapsedTime(started)) : await ResolveAsync(target.Host, clock, token);
    }

    /// <summary>Asks the system's resolver for the addresses of a name.</summary>
    internal static async Task<ResolvedName> ResolveAsync(string host, TimeProvider clock, CancellationToken token)
    {
        var started = clock.GetTimestamp();
        try
        {
            var addresses = await System.Net.Dns.GetHostAddressesAsync(host, token);
            var distinct = addresses.Distinct().ToList();
            return distinct.Count > 0 ? Found(distinct, clock.GetElapsedTime(started)) : Nothing("the name has no address", clock.GetElapsedTime(started));
        }
        catch (SocketException error)
        {
            return Nothing(Words(error.SocketErrorCode), clock.GetElapsedTime(started));
        }
        catch (OperationCanceledException)
        {
            return Nothing("the resolver did not answer in time", clock.GetElapsedTime(started));
        }
    }

    private static ResolvedName Found(IReadOnlyList<IPAddress> addresses, TimeSpan after) =>
        new(new ResolutionObservation([.. addresses.Select(address => address.ToString())], null, after), addresses);

    private static ResolvedName Nothing(string failure, TimeSpan after) =>
        new(new ResolutionObservation([], failure, after), []);

    private static string Words(SocketError error) => error switch
    {
        SocketError.HostNotFound => "the name does not exist",
        SocketError.NoData => "the name exists but has no address",
        SocketError.TryAgain => "the resolver did not answer; try again, or check the name servers in /etc/resolv.conf",
        _ => $"the resolver failed (socket error {(int)error})",
    };
}

/// <summary>A resolved name.</summary>
/// <param name="Seen">What the resolver answered.</param>
/// <param name="Addresses">The addresses to connect to.</param>
internal sealed record ResolvedName(ResolutionObservation Seen, IReadOnlyList<IPAddress> Addresses);
