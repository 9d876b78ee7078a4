using System.Collections.Immutable;
using Sallyport.Wire.X509.Der;

namespace Sallyport.Wire.X509.Names;

/// <summary>Reads GeneralName and GeneralNames (RFC 5280 4.2.1.6).</summary>
internal static class GeneralNameReader
{
    private const int ContextClass = 0x80;
    private const int ClassMask = 0xC0;
    private const int NumberMask = 0x1F;

    public static GeneralNames ReadGeneralNames(this ref DerReader reader, DerTag tag = DerTag.Sequence)
    {
        var names = ImmutableArray.CreateBuilder<GeneralName>();
        var outer = reader.Enter(tag);
        if (!reader.More) reader.Fail("an empty list of names, which RFC 5280 forbids");
        while (reader.More) names.Add(reader.ReadGeneralName());
        reader.Leave(outer);
        return new GeneralNames(names.DrainToImmutable());
    }

    public static GeneralName ReadGeneralName(this ref DerReader reader)
    {
        var at = reader.Position;
        if (reader.NextIs(DerTag.Constructed0 + (int)GeneralNameKind.Directory)) return ReadDirectoryName(ref reader);

        var element = reader.ReadElement();
        var kind = (GeneralNameKind)((int)element.Tag & NumberMask);
        if (((int)element.Tag & ClassMask) != ContextClass || kind is GeneralNameKind.Directory or > GeneralNameKind.RegisteredId)
            reader.Fail("a tag that is none of GeneralName's", at);
        return new GeneralName(kind, reader.Slice(element.Content));
    }

    /// <summary>Name is a CHOICE, so its tag [4] is explicit.</summary>
    private static GeneralName ReadDirectoryName(ref DerReader reader)
    {
        var outer = reader.Enter(DerTag.Constructed0 + (int)GeneralNameKind.Directory);
        var name = reader.ReadName();
        reader.Leave(outer);
        return new GeneralName(GeneralNameKind.Directory, name.Encoded);
    }
}
