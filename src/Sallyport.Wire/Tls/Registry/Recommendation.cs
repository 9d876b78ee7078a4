namespace Sallyport.Wire.Tls;

/// <summary>The registry's column "Recommended" (RFC 8447, RFC 9847).</summary>
public enum Recommendation
{
    /// <summary>Not in IANA's registry: private, historic or from a draft.</summary>
    Unlisted,

    /// <summary>"Y": the IETF has consensus that it fits general use.</summary>
    Yes,

    /// <summary>"N": not evaluated, or for a limited use; no judgement in itself.</summary>
    No,

    /// <summary>"D": should not or must not be used.</summary>
    Discouraged,
}
