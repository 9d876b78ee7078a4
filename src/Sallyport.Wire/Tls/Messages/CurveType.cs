namespace Sallyport.Wire.Tls;

/// <summary>How a server describes its curve (RFC 8422 5.4).</summary>
public enum CurveType : byte
{
    /// <summary>The exchange has no curve.</summary>
    None = 0,

    /// <summary>Own parameters over a prime field; deprecated.</summary>
    ExplicitPrime = 1,

    /// <summary>Own parameters over a binary field; deprecated.</summary>
    ExplicitChar2 = 2,

    /// <summary>A group of the registry.</summary>
    Named = 3,
}
