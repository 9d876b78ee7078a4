using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using Sallyport.Lab.Ground;

namespace Sallyport.Lab.Certificates;

/// <summary>A certificate authority made for one run: a root, an intermediate, and the leaves that tests order from it.</summary>
/// <remarks>Nothing of it is installed anywhere; a client trusts it only when it is given <see cref="RootFile"/>.</remarks>
public sealed class LabAuthority : IDisposable
{
    private const string Ffdhe2048 = """
        -----BEGIN DH PARAMETERS-----
        MIIBCAKCAQEA//////////+t+FRYortKmq/cViAnPTzx2LnFg84tNpWp4TZBFGQz
        +8yTnc4kmz75fS/jY2MMddj2gbICrsRhetPfHtXV/WVhJDP1H18GbtCFY2VVPe0a
        87VXE15/V8k1mE8McODmi3fipona8+/och3xWKE2rec1MKzKT0g6eXq8CrGCsyT7
        YdEIqUuyyOP7uWrat2DX9GgdT0Kj3jlN9K5W7edjcrsZCwenyO4KbXCeAvzhzffi
        7MA0BM0oNC9hkXL+nOmFg/+OTxIy7vKBg8P+OxtMb61zO7X8vC7CIAXFjvGDfRaD
        ssbzSibBsu/6iGtCOGEoXJf//////////wIBAg==
        -----END DH PARAMETERS-----

        """;

    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentDictionary<LeafOrder, Lazy<Credential>> _issued = new();
    private readonly X509Certificate2 _root = Issuing.Root("CN=Sallyport Lab Root");
    private readonly X509Certificate2 _intermediate;

    public LabAuthority()
    {
        _intermediate = Issuing.Intermediate("CN=Sallyport Lab Intermediate", _root);
        DhFile = _folder.Write("ffdhe2048.pem", Ffdhe2048);
        RootFile = _folder.Write("root.pem", _root.ExportCertificatePem());
    }

    /// <summary>A file with the Diffie-Hellman group ffdhe2048 (RFC 7919 A.1), for servers that bring none.</summary>
    public string DhFile { get; }

    /// <summary>The root certificate as PEM, for <c>--ca</c>.</summary>
    public string RootFile { get; }

    /// <summary>The intermediate authority with its key.</summary>
    public X509Certificate2 Intermediate => _intermediate;

    /// <summary>Issues the certificate, or gives the one issued before for the same order.</summary>
    public Credential Issue(LeafOrder order) => _issued.GetOrAdd(order, new Lazy<Credential>(() => Make(order))).Value;

    public void Dispose()
    {
        foreach (var credential in _issued.Values.Where(lazy => lazy.IsValueCreated)) credential.Value.Dispose();
        _intermediate.Dispose();
        _root.Dispose();
        _folder.Dispose();
    }

    private Credential Make(LeafOrder order)
    {
        var leaf = order.Signer switch
        {
            LeafSigner.Itself => Issuing.Leaf(order, signer: null),
            LeafSigner.Root => Issuing.Leaf(order, _root),
            _ => Issuing.Leaf(order, _intermediate),
        };
        var intermediate = order is { Signer: LeafSigner.Intermediate, SendsIntermediate: true } ? _intermediate : null;
        return Credential.Write(_folder, order.Name, leaf, intermediate);
    }
}
