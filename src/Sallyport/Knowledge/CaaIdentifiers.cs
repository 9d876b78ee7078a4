using System.Collections.Immutable;

namespace Sallyport.Knowledge;

/// <summary>Which names in CAA records stand for an authority: by the organisation that its certificates name, the names that it declares to heed.</summary>
/// <param name="All">An organisation as its certificates write it, without regard to case, and its CAA names.</param>
public sealed record CaaIdentifiers(ImmutableArray<(string Organisation, ImmutableArray<string> Names)> All)
{
    private static readonly ImmutableArray<string> Amazon = ["amazon.com", "amazontrust.com", "awstrust.com", "amazonaws.com", "aws.amazon.com"];
    private static readonly ImmutableArray<string> DigiCert =
    [
        "digicert.com", "www.digicert.com", "digicert.ne.jp", "cybertrust.ne.jp", "thawte.com", "geotrust.com", "rapidssl.com", "symantec.com",
        "digitalcertvalidation.com", "quovadisglobal.com", "pkioverheid.nl", .. Amazon,
    ];

    private static readonly ImmutableArray<string> Sectigo = ["sectigo.com", "usertrust.com", "trust-provider.com", "comodo.com", "comodoca.com", "entrust.net", "affirmtrust.com", "zerossl.com"];
    private static readonly ImmutableArray<string> GoDaddy = ["godaddy.com", "starfieldtech.com"];
    private static readonly ImmutableArray<string> SslCom = ["ssl.com", "entrust.net", "affirmtrust.com"];
    private static readonly ImmutableArray<string> Telekom = ["telesec.de", "pki.dfn.de", "dfn.de"];

    /// <summary>The larger public authorities, after the list that they keep at the Common CA Database (AllCAAIdentifiersReport, state of September 2026).</summary>
    public static CaaIdentifiers Declared { get; } = new(
    [
        ("Let's Encrypt", ["letsencrypt.org"]),
        ("Internet Security Research Group", ["letsencrypt.org"]),
        ("Google Trust Services", ["pki.goog"]),
        ("Google Trust Services LLC", ["pki.goog"]),
        ("Amazon", Amazon),
        ("DigiCert Inc", DigiCert),
        ("DigiCert, Inc.", DigiCert),
        ("Sectigo Limited", Sectigo),
        ("COMODO CA Limited", Sectigo),
        ("The USERTRUST Network", Sectigo),
        ("ZeroSSL", Sectigo),
        ("GlobalSign nv-sa", ["globalsign.com"]),
        ("GoDaddy.com, Inc.", GoDaddy),
        ("Starfield Technologies, Inc.", GoDaddy),
        ("SSL Corporation", SslCom),
        ("SSL Corp", SslCom),
        ("Actalis S.p.A.", ["actalis.it"]),
        ("Asseco Data Systems S.A.", ["certum.pl", "certum.eu"]),
        ("Buypass AS-983163327", ["buypass.com", "buypass.no"]),
        ("Certainly", ["certainly.com"]),
        ("D-Trust GmbH", ["d-trust.net", "dtrust.de", "d-trust.de"]),
        ("Deutsche Telekom Security GmbH", Telekom),
        ("Hellenic Academic and Research Institutions CA", ["harica.gr"]),
        ("IdenTrust", ["identrust.com"]),
        ("QuoVadis Limited", ["quovadisglobal.com", .. DigiCert]),
        ("SwissSign AG", ["swisssign.com"]),
    ]);

    /// <summary>The names that stand for <paramref name="organisation"/>; empty when it is in no table here.</summary>
    /// <param name="organisation">The organisation of an issuer's name.</param>
    public ImmutableArray<string> Of(string organisation) =>
        All.FirstOrDefault(one => one.Organisation.Equals(organisation, StringComparison.OrdinalIgnoreCase)) is { Names: { IsDefault: false } names } ? names : [];
}
