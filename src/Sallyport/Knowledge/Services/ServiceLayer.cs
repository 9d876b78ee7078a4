namespace Sallyport.Knowledge.Services;

/// <summary>What stands behind what on a port, from the outside in; a product speaks for one layer.</summary>
public enum ServiceLayer
{
    /// <summary>The host's network stack, or a device in front of it.</summary>
    Tcp,

    /// <summary>Hands connections to different services by their first bytes.</summary>
    Multiplexer,

    /// <summary>The TLS library.</summary>
    Tls,

    /// <summary>A proxy, load balancer or content delivery network in front.</summary>
    Proxy,

    /// <summary>The server of the protocol.</summary>
    Server,

    /// <summary>What people use: an application, an appliance, a gateway.</summary>
    Application,
}
