using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using Sallyport.Lab.Ground;

namespace Sallyport.Lab.Certificates;

/// <summary>A certificate authority made for one run: a root, an intermediate, and the leaves that tests order from it.</summary>
/// <remarks>Nothing of it is installed anywhere; a client trusts it only when it is given <see cref="RootFile"/>.</remarks>
public sealed class LabAuthority : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentDictionary<LeafOrder, Lazy<Credential>> _issued = new();
    private readonly X509Certificate2 _root = Issuing.Root("CN=Sallyport Lab Root");
    private readonly X509Certificate2 _intermediate;

    public LabAuthority()
    {
        _intermediate = Issuing.Intermediate("CN=Sallyport Lab Intermediate", _root);
        RootFile = _folder.Write("root.pem", _root.ExportCertificatePem());
    }

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
