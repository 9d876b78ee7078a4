using System.Diagnostics;

namespace Sallyport.Observations;

/// <summary>What is unusual in a hello that a server must take all the same.</summary>
public enum ToleranceForm
{
    /// <summary>A version above TLS 1.2 in the fixed field, with no supported_versions (RFC 8446 4.2.1).</summary>
    LegacyVersion,

    /// <summary>A version of its own on the record (RFC 5246 E.1, RFC 8446 5.1).</summary>
    RecordVersion,

    /// <summary>A version that does not exist yet at the head of supported_versions.</summary>
    FutureVersion,

    /// <summary>GREASE values among the suites (RFC 8701).</summary>
    GreaseSuite,

    /// <summary>GREASE values among the extensions.</summary>
    GreaseExtension,

    /// <summary>A GREASE value among the groups.</summary>
    GreaseGroup,

    /// <summary>A GREASE value among the signature schemes.</summary>
    GreaseScheme,

    /// <summary>A GREASE value among the versions.</summary>
    GreaseVersion,

    /// <summary>A GREASE value among the application protocols.</summary>
    GreaseProtocol,

    /// <summary>An empty extension at the end.</summary>
    EmptyLastExtension,

    /// <summary>A message of 256 to 511 bytes.</summary>
    MiddleLength,

    /// <summary>More than 128 suites.</summary>
    ManySuites,

    /// <summary>Suites that do not exist, whose second bytes are those of suites that do: this one has to be refused.</summary>
    SecondByteOnly,

    /// <summary>The message in two records.</summary>
    TwoRecords,

    /// <summary>The message in records of one byte each.</summary>
    ByteRecords,

    /// <summary>The record in two segments.</summary>
    TwoSegments,

    /// <summary>A message of more than 16384 bytes, the most that one record holds.</summary>
    LongHello,
}

/// <summary>The forms in words.</summary>
internal static class ToleranceForms
{
    internal static string Words(this ToleranceForm form) => form switch
    {
        ToleranceForm.LegacyVersion => "a version above TLS 1.2 in the fixed field",
        ToleranceForm.RecordVersion => "an unusual version on the record",
        ToleranceForm.FutureVersion => "a version of the future in supported_versions",
        ToleranceForm.GreaseSuite => "reserved (GREASE) suites",
        ToleranceForm.GreaseExtension => "reserved (GREASE) extensions",
        ToleranceForm.GreaseGroup => "a reserved (GREASE) group",
        ToleranceForm.GreaseScheme => "a reserved (GREASE) signature scheme",
        ToleranceForm.GreaseVersion => "a reserved (GREASE) version",
        ToleranceForm.GreaseProtocol => "a reserved (GREASE) application protocol",
        ToleranceForm.EmptyLastExtension => "an empty extension at the end",
        ToleranceForm.MiddleLength => "a length of 256 to 511 bytes",
        ToleranceForm.ManySuites => "more than 128 suites",
        ToleranceForm.SecondByteOnly => "suites that are right in their second byte alone",
        ToleranceForm.TwoRecords => "the message in two records",
        ToleranceForm.ByteRecords => "the message in records of one byte",
        ToleranceForm.TwoSegments => "the record in two segments",
        ToleranceForm.LongHello => "a length above 16 KiB",
        _ => throw new UnreachableException(),
    };
}
