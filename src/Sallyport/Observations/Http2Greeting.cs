using System.Collections.Immutable;

namespace Sallyport.Observations;

/// <summary>What a server that had settled on h2 answered to the client's preface (RFC 9113 3.4).</summary>
/// <param name="Settings">Its settings, in its order; meaningful when there is neither breach nor fault.</param>
/// <param name="Breach">What broke the protocol, a constant phrase; null when nothing did.</param>
/// <param name="Fault">How the connection ended before SETTINGS was whole; null when it did not.</param>
public sealed record Http2Greeting(ImmutableArray<Http2Setting> Settings, string? Breach = null, NetworkFault? Fault = null);

/// <summary>One setting (RFC 9113 6.5.1).</summary>
/// <param name="Id">Which.</param>
/// <param name="Value">Its value.</param>
public sealed record Http2Setting(ushort Id, uint Value);
