namespace Sallyport.Checks.Certificate;

/// <summary>Reasons of revocation (RFC 5280 5.3.1) in words.</summary>
internal static class RevocationWords
{
    internal static string Reason(int? code) => code switch
    {
        null => "with no reason",
        1 => "for key compromise",
        4 => "superseded",
        5 => "for cessation of operation",
        _ => $"with reason {code}",
    };
}
