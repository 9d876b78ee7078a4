using Sallyport.Wire.X509.Der;

namespace Sallyport.Wire.X509.Extensions;

/// <summary>basicConstraints (RFC 5280 4.2.1.9): whether the key may sign certificates, and how long a path below it may be.</summary>
/// <param name="IsAuthority">cA.</param>
/// <param name="PathLength">How many intermediates that are not self-issued may follow; null when unlimited.</param>
public sealed record BasicConstraints(bool IsAuthority, int? PathLength)
{
    internal static BasicConstraints Read(ref DerReader reader)
    {
        var outer = reader.Enter(DerTag.Sequence);
        var authority = reader.NextIs(DerTag.Boolean) && reader.ReadBoolean();
        int? length = reader.NextIs(DerTag.Integer) ? reader.ReadSmallInteger() : null;
        reader.Leave(outer);
        return new BasicConstraints(authority, length);
    }
}
