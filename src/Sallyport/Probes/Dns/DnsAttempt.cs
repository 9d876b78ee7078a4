namespace Sallyport.Probes.Dns;

/// <summary>How one question to one resolver ended.</summary>
/// <param name="Received">The answer; empty when none came.</param>
/// <param name="Failure">Why none came; null when one did.</param>
/// <param name="OverTcp">Whether it came over TCP.</param>
internal readonly record struct DnsAttempt(ReadOnlyMemory<byte> Received, string? Failure, bool OverTcp = false)
{
    internal static DnsAttempt Failed(string reason) => new(default, reason);
}
