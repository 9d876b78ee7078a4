namespace Sallyport.Knowledge.Services;

/// <summary>What a person would call the service.</summary>
public enum ServiceCategory
{
    /// <summary>Nothing tells.</summary>
    Unidentified,

    /// <summary>A web server, or an application on one.</summary>
    Web,

    /// <summary>A reverse proxy or load balancer.</summary>
    Proxy,

    /// <summary>A content delivery network.</summary>
    Cdn,

    /// <summary>Mail or groupware.</summary>
    Mail,

    /// <summary>A VPN gateway.</summary>
    Vpn,

    /// <summary>A management page: of a machine, a cluster, a product.</summary>
    Dashboard,

    /// <summary>An interface for programs.</summary>
    Api,

    /// <summary>SSH.</summary>
    Ssh,

    /// <summary>A Tor relay.</summary>
    Tor,

    /// <summary>Two services or more behind one port.</summary>
    Multiplexer,

    /// <summary>TLS, and nothing tells what is inside.</summary>
    OtherTls,

    /// <summary>Another protocol.</summary>
    Other,
}
