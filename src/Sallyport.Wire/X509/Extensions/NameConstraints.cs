using System.Collections.Immutable;
using Sallyport.Wire.X509.Der;
using Sallyport.Wire.X509.Names;

namespace Sallyport.Wire.X509.Extensions;

/// <summary>nameConstraints (RFC 5280 4.2.1.10): the name space that every certificate below must stay in.</summary>
/// <param name="Permitted">Subtrees names must lie in, for each kind that is listed at all.</param>
/// <param name="Excluded">Subtrees names must not lie in, whatever is permitted.</param>
public sealed record NameConstraints(ImmutableArray<GeneralName> Permitted, ImmutableArray<GeneralName> Excluded)
{
    internal static NameConstraints Read(ref DerReader reader)
    {
        var outer = reader.Enter(DerTag.Sequence);
        var permitted = reader.NextIs(DerTag.Constructed0) ? ReadSubtrees(ref reader, DerTag.Constructed0) : [];
        var excluded = reader.NextIs(DerTag.Constructed1) ? ReadSubtrees(ref reader, DerTag.Constructed1) : [];
        reader.Leave(outer);
        return new NameConstraints(permitted, excluded);
    }

    /// <summary>GeneralSubtree carries a minimum and a maximum too, which RFC 5280 fixes to 0 and absent: anything else is refused.</summary>
    private static ImmutableArray<GeneralName> ReadSubtrees(ref DerReader reader, DerTag tag)
    {
        var subtrees = ImmutableArray.CreateBuilder<GeneralName>();
        var outer = reader.Enter(tag);
        while (reader.More)
        {
            var subtree = reader.Enter(DerTag.Sequence);
            subtrees.Add(reader.ReadGeneralName());
            if (reader.NextIs(DerTag.Context0) && reader.ReadSmallInteger(DerTag.Context0) != 0) reader.Fail("a subtree with a minimum other than 0");
            reader.Leave(subtree);
        }

        reader.Leave(outer);
        return subtrees.DrainToImmutable();
    }
}
