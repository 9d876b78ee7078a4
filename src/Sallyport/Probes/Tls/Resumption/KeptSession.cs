using Sallyport.Wire.Tls;
using Sallyport.Wire.Tls.Client;

namespace Sallyport.Probes.Tls.Resumption;

/// <summary>A session that a handshake of this run left, and how it was made.</summary>
/// <param name="Session">The way back, with its secret: for this run's memory alone.</param>
/// <param name="Plan">What that handshake offered; coming back offers the same.</param>
/// <param name="Group">The group of its key exchange: a share of it spares a second hello.</param>
/// <param name="At">When it was kept, by the clock's timestamps.</param>
internal sealed record KeptSession(ResumableSession Session, HandshakePlan Plan, NamedGroup? Group, long At);
