using Sallyport.Wire.Tls;

namespace Sallyport.Clients;

/// <summary>What a named client would meet at a server. A closed set: what was not seen is neither a connection nor a failure.</summary>
public abstract record ClientVisit
{
    private ClientVisit()
    {
    }

    /// <summary>It gets a connection.</summary>
    /// <param name="Version">The version.</param>
    /// <param name="Suite">The suite; null when it is not known whose order decides and the two differ.</param>
    /// <param name="Group">The key exchange group; null for static RSA, an unnamed group, or when it is not known.</param>
    public sealed record Connects(ProtocolVersion Version, CipherSuite? Suite, NamedGroup? Group) : ClientVisit
    {
        /// <summary>True when a stolen long-term key does not open the recorded connection; null when the suite is not known.</summary>
        public bool? ForwardSecret => Suite?.ForwardSecret;
    }

    /// <summary>It gets none.</summary>
    /// <param name="Reason">Why, one phrase.</param>
    public sealed record Fails(string Reason) : ClientVisit;

    /// <summary>What was seen does not tell.</summary>
    /// <param name="Reason">What is missing.</param>
    public sealed record Unknown(string Reason) : ClientVisit;
}
