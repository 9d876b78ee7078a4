using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sallyport.Wire.X509;
using Sallyport.Wire.X509.Names;

namespace Sallyport.Probes.Tls.Trust;

/// <summary>The anchors this machine trusts, found by subject name, so that an observation records only those that matter to a chain.</summary>
internal sealed class SystemTrustStore
{
    private readonly Dictionary<DistinguishedName, List<Certificate>> _bySubject = [];
    private readonly Lock _lock = new();
    private IEnumerable<TrustStoreFile> _unread = [];

    private SystemTrustStore(string source) => Source = source;

    /// <summary>Where the anchors came from: a file, a directory or the system's store; empty when there was none.</summary>
    public string Source { get; private set; }

    /// <summary>Distinct anchors read.</summary>
    public int Count { get; private set; }

    /// <summary>Entries that are not a certificate this product can read.</summary>
    public int Unreadable { get; private set; }

    /// <summary>Reads the files of this system, or its certificate store where there are none (Windows, macOS).</summary>
    public static SystemTrustStore Load()
    {
        var store = Load(TrustStoreLocations.From(Environment.GetEnvironmentVariable));
        return store.Count == 0 && (OperatingSystem.IsWindows() || OperatingSystem.IsMacOS()) ? LoadFromSystem() : store;
    }

    /// <summary>Reads the files of <paramref name="locations"/>; a store without any anchor says so by <see cref="Count"/>.</summary>
    /// <remarks>Directories chosen beside a bundle mostly hold the same anchors one a file: they are read when the bundle has none for a chain.</remarks>
    public static SystemTrustStore Load(TrustStoreLocations locations)
    {
        var store = new SystemTrustStore(string.Empty);
        store.Add(TrustStoreFiles.Bundles(locations));
        if (store.Count == 0) store.Add(TrustStoreFiles.Singles(locations));
        else if (locations.IsChosen) store._unread = TrustStoreFiles.Singles(locations);
        return store;
    }

    /// <summary>Anchors that may end a path through <paramref name="presented"/>: those whose subject is the issuer or the subject of one of them.</summary>
    public ImmutableArray<Certificate> FindAnchors(ImmutableArray<Certificate> presented)
    {
        var names = new HashSet<DistinguishedName>();
        foreach (var certificate in presented)
        {
            names.Add(certificate.Issuer);
            names.Add(certificate.Subject);
        }

        lock (_lock)
        {
            if (Named(names) is { IsEmpty: false } found) return found;

            Add(_unread);
            _unread = [];
            return Named(names);
        }
    }

    private ImmutableArray<Certificate> Named(HashSet<DistinguishedName> names)
    {
        var found = ImmutableArray.CreateBuilder<Certificate>();
        foreach (var name in names)
            if (_bySubject.TryGetValue(name, out var anchors)) found.AddRange(anchors);
        return found.DrainToImmutable();
    }

    private void Add(IEnumerable<TrustStoreFile> files)
    {
        foreach (var file in files)
        {
            if (Source.Length == 0) Source = file.Path;
            foreach (var block in PemText.Blocks(file.Content))
                if (block.IsCertificate) Add(block.Content ?? default);
        }
    }

    private static SystemTrustStore LoadFromSystem()
    {
        var store = new SystemTrustStore("system certificate store");
        try
        {
            using var root = new X509Store(StoreName.Root, StoreLocation.LocalMachine);
            root.Open(OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
            foreach (var certificate in root.Certificates) store.Add(certificate.RawData);
        }
        catch (CryptographicException)
        {
            // A store that cannot be opened is an empty one; its source says where was looked.
        }

        return store;
    }

    private void Add(ReadOnlyMemory<byte> der)
    {
        var read = Certificate.Read(der);
        if (!read.IsOk)
        {
            Unreadable++;
            return;
        }

        var certificate = read.Value;
        if (!_bySubject.TryGetValue(certificate.Subject, out var named)) _bySubject.Add(certificate.Subject, named = []);
        if (named.Exists(known => known.IsSameAs(certificate))) return;

        named.Add(certificate);
        Count++;
    }
}
