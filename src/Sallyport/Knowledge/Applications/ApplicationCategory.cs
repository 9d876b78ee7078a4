namespace Sallyport.Knowledge.Applications;

/// <summary>What a known application is there for; its word in files is the member's name in lower case.</summary>
public enum ApplicationCategory
{
    /// <summary>A web or application server.</summary>
    Web,

    /// <summary>A proxy, load balancer or port multiplexer.</summary>
    Proxy,

    /// <summary>An interpreter or runtime: the program's own file says what it is.</summary>
    Runtime,

    /// <summary>A tunnel for a private network.</summary>
    Vpn,

    /// <summary>A tunnel that hides who talks to whom.</summary>
    Anonymity,

    /// <summary>A mail server.</summary>
    Mail,

    /// <summary>Administration of this machine or of others.</summary>
    Management,

    /// <summary>A container engine or one of its port forwarders.</summary>
    Container,

    /// <summary>A database.</summary>
    Database,

    /// <summary>A directory or sign-in service.</summary>
    Identity,

    /// <summary>Metrics, logs and alarms.</summary>
    Observability,

    /// <summary>Chat and presence.</summary>
    Chat,

    /// <summary>Source code, builds and artifacts.</summary>
    Development,

    /// <summary>Files and objects.</summary>
    Storage,

    /// <summary>Names, also over TLS or HTTPS.</summary>
    Dns,

    /// <summary>A message broker or coordination service.</summary>
    Messaging,

    /// <summary>Sound, pictures and calls.</summary>
    Media,

    /// <summary>Remote desktops and shells.</summary>
    Remote,

    /// <summary>What opens sockets for others: the service manager, an internet super-server.</summary>
    Supervisor,

    /// <summary>A tool that can listen for anybody: known, and no service by itself.</summary>
    Tool,
}
