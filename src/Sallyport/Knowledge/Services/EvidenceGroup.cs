namespace Sallyport.Knowledge.Services;

/// <summary>Kinds of evidence that are independent of one another; a product gets one weight a group.</summary>
public enum EvidenceGroup
{
    /// <summary>A handshake that only this product makes, an SSH identification.</summary>
    Protocol,

    /// <summary>A path of the product's own with a structured answer.</summary>
    Path,

    /// <summary>The product's default certificate.</summary>
    Certificate,

    /// <summary>What it says of itself: Server, X-Powered-By, a greeting, a generator.</summary>
    Banner,

    /// <summary>A field named after the product.</summary>
    Header,

    /// <summary>A cookie named after the product.</summary>
    Cookie,

    /// <summary>An error page, a fixed body, the order of fields, a redirect to a path of its own.</summary>
    Page,

    /// <summary>Title or favicon.</summary>
    Title,

    /// <summary>How plain HTTP and junk are answered.</summary>
    Reaction,

    /// <summary>JARM or JA3S.</summary>
    Fingerprint,

    /// <summary>Times, and silence.</summary>
    Timing,
}

/// <summary>What a group is called and worth.</summary>
public static class EvidenceGroups
{
    /// <summary>The group of that word of a rule file; null for any other word.</summary>
    /// <param name="word">The word.</param>
    public static EvidenceGroup? Of(string word) => word switch
    {
        "protocol" => EvidenceGroup.Protocol,
        "path" => EvidenceGroup.Path,
        "certificate" => EvidenceGroup.Certificate,
        "banner" => EvidenceGroup.Banner,
        "header" => EvidenceGroup.Header,
        "cookie" => EvidenceGroup.Cookie,
        "page" => EvidenceGroup.Page,
        "title" => EvidenceGroup.Title,
        "reaction" => EvidenceGroup.Reaction,
        "fingerprint" => EvidenceGroup.Fingerprint,
        "timing" => EvidenceGroup.Timing,
        _ => null,
    };

    /// <summary>The weight of a match, 0 to 1, which is also the most that a rule of the group may claim.</summary>
    /// <param name="group">The group.</param>
    public static double Weight(this EvidenceGroup group) => group switch
    {
        EvidenceGroup.Protocol => 0.95,
        EvidenceGroup.Path => 0.9,
        EvidenceGroup.Certificate or EvidenceGroup.Banner or EvidenceGroup.Header or EvidenceGroup.Cookie => 0.7,
        EvidenceGroup.Page => 0.5,
        EvidenceGroup.Title => 0.4,
        EvidenceGroup.Reaction => 0.3,
        EvidenceGroup.Fingerprint => 0.2,
        _ => 0.1,
    };
}
