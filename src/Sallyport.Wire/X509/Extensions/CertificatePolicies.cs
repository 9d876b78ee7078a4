using System.Collections.Immutable;
using Sallyport.Wire.X509.Der;

namespace Sallyport.Wire.X509.Extensions;

/// <summary>How the subject was validated, as the CA/B Forum's policy identifiers say it.</summary>
public enum ValidationLevel
{
    /// <summary>None of the reserved identifiers is present.</summary>
    Unstated,

    /// <summary>Control over the domain only (2.23.140.1.2.1).</summary>
    Domain,

    /// <summary>An organisation's identity too (2.23.140.1.2.2).</summary>
    Organization,

    /// <summary>A person's identity too (2.23.140.1.2.3).</summary>
    Individual,

    /// <summary>Extended validation (2.23.140.1.1).</summary>
    Extended,
}

/// <summary>certificatePolicies (RFC 5280 4.2.1.4), without the qualifiers.</summary>
/// <param name="Policies">In encoded order.</param>
public sealed record CertificatePolicies(ImmutableArray<ObjectIdentifier> Policies)
{
    private static readonly Dictionary<ObjectIdentifier, ValidationLevel> Levels = new()
    {
        [ObjectIdentifier.Parse("2.23.140.1.2.1")] = ValidationLevel.Domain,
        [ObjectIdentifier.Parse("2.23.140.1.2.2")] = ValidationLevel.Organization,
        [ObjectIdentifier.Parse("2.23.140.1.2.3")] = ValidationLevel.Individual,
        [ObjectIdentifier.Parse("2.23.140.1.1")] = ValidationLevel.Extended,
    };

    /// <summary>The highest level that a policy states.</summary>
    public ValidationLevel Level
    {
        get
        {
            var level = ValidationLevel.Unstated;
            foreach (var policy in Policies)
                if (Levels.TryGetValue(policy, out var stated) && stated > level) level = stated;
            return level;
        }
    }

    internal static CertificatePolicies Read(ref DerReader reader)
    {
        var policies = ImmutableArray.CreateBuilder<ObjectIdentifier>(2);
        var outer = reader.Enter(DerTag.Sequence);
        while (reader.More)
        {
            var policy = reader.Enter(DerTag.Sequence);
            policies.Add(reader.ReadObjectIdentifier());
            reader.Skip(policy);
        }

        reader.Leave(outer);
        return new CertificatePolicies(policies.DrainToImmutable());
    }
}
