using Sallyport.Observations.Local;

namespace Sallyport.Host.Configuration.Nginx;

/// <summary>A block that is open while nginx's configuration is read, with what matters of its statements.</summary>
internal sealed class NginxBlock(string name, NginxBlock? parent)
{
    public string Name => name;

    public NginxBlock? Parent => parent;

    /// <summary>Certificates, in order; nginx pairs them with the keys by their order.</summary>
    public List<(Place At, string Path)> Certificates { get; } = [];

    public List<string> Keys { get; } = [];

    public List<ConfiguredListen> Listens { get; } = [];

    public List<string> Names { get; } = [];

    /// <summary>The older way to have TLS on every listen line.</summary>
    public bool? SslOn { get; set; }

    /// <summary>True when a server below takes this block's certificates for want of its own.</summary>
    public bool IsInherited { get; set; }

    public bool IsServer => name == "server" && parent?.Name is "http" or "stream" or "mail";

    /// <summary>The nearest block, from this one outwards, that names certificates: a block with its own takes none from outside.</summary>
    public NginxBlock? CertificatesFrom
    {
        get
        {
            var block = this;
            while (block is { Certificates.Count: 0 }) block = block.Parent;
            return block;
        }
    }

    /// <summary>Keys are inherited for themselves, as certificates are.</summary>
    public List<string> EffectiveKeys
    {
        get
        {
            var block = this;
            while (block is { Keys.Count: 0, Parent: not null }) block = block.Parent;
            return block.Keys;
        }
    }

    public bool EffectiveSslOn
    {
        get
        {
            var block = this;
            while (block is { SslOn: null, Parent: not null }) block = block.Parent;
            return block.SslOn ?? false;
        }
    }
}
