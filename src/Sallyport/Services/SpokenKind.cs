using Sallyport.Knowledge.Services;
using Sallyport.Observations;
using Sallyport.Wire.StartTls;

namespace Sallyport.Services;

/// <summary>Decides what kind of service answers where no product is named: what it speaks says it.</summary>
internal static class SpokenKind
{
    private const double Spoken = 0.9;
    private const double Open = 0.5;

    /// <summary>The kind and how sure it is.</summary>
    internal static (ServiceCategory Kind, double Confidence) Of(EndpointObservation endpoint, FieldTable fields)
    {
        if (endpoint.StartTls is { } dialogue && Inside(dialogue) is { } spoken) return spoken;
        if (fields.Values("greeting").Any(value => IsMail(value.Text))) return (ServiceCategory.Mail, Spoken);
        if (fields.Values("ssh.id").Count > 0 && endpoint.Tls is null) return (ServiceCategory.Ssh, Spoken);
        if (fields.Values("http.status").Count > 0) return (ServiceCategory.Web, Spoken);
        if (endpoint.Tls is not null) return (ServiceCategory.OtherTls, Open);

        return endpoint.FirstAnswer?.Kind == ServiceKind.Other || fields.Values("greeting").Count > 0 ? (ServiceCategory.Other, Spoken) : (ServiceCategory.Unidentified, 0);
    }

    /// <summary>A dialogue of its form names the service, for nothing else speaks that protocol; null where it broke off.</summary>
    private static (ServiceCategory Kind, double Confidence)? Inside(StartTlsObservation dialogue)
    {
        var kind = dialogue.Protocol is StartTlsProtocol.Smtp or StartTlsProtocol.Lmtp or StartTlsProtocol.Imap or StartTlsProtocol.Pop3 or StartTlsProtocol.Sieve ? ServiceCategory.Mail : ServiceCategory.Other;
        if (dialogue.End.IsNo || dialogue.End is StartTlsEnd.Upgraded) return (kind, Spoken);

        return dialogue.End is StartTlsEnd.TurnedAway ? (kind, Open) : null;
    }

    /// <summary>SMTP says 220 and its own name (RFC 5321 4.2), IMAP an untagged OK (RFC 9051 7.1), POP3 +OK (RFC 1939 3).</summary>
    private static bool IsMail(string greeting) =>
        (greeting.StartsWith("220", StringComparison.Ordinal) && greeting.Contains("SMTP", StringComparison.OrdinalIgnoreCase))
        || (greeting.StartsWith("220", StringComparison.Ordinal) && greeting.Contains("LMTP", StringComparison.OrdinalIgnoreCase))
        || greeting.StartsWith("* OK", StringComparison.Ordinal) || greeting.StartsWith("+OK", StringComparison.Ordinal);
}
