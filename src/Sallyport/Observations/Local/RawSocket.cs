namespace Sallyport.Observations.Local;

/// <summary>A socket that sees packets before, or beside, the protocol that they belong to.</summary>
/// <param name="Kind">How it sees them.</param>
/// <param name="Protocol">Of a packet socket the EtherType it hears, 3 for every one; of a raw one the number of the IP protocol (IANA).</param>
/// <param name="Descriptor">The number under which the process holds it.</param>
public sealed record RawSocket(RawSocketKind Kind, ushort Protocol, int Descriptor);

/// <summary>How a socket sees packets.</summary>
public enum RawSocketKind
{
    /// <summary>Whole frames of an interface, those for other programs included (packet(7)).</summary>
    Packet,

    /// <summary>Every packet of one IP protocol (raw(7)).</summary>
    Raw,
}
