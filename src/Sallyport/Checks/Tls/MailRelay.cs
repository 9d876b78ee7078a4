using Sallyport.Observations;
using Sallyport.Wire.StartTls;

namespace Sallyport.Checks.Tls;

/// <summary>The rule for mail between servers, where encryption that proves nothing is the alternative to none.</summary>
internal static class MailRelay
{
    private const int Port = 25;

    /// <summary>True for STARTTLS in SMTP on port 25. Submission has other ports (RFC 8314 3.3), and there passwords follow.</summary>
    internal static bool Is(EndpointObservation endpoint) => endpoint is { Port: Port, StartTls.Protocol: StartTlsProtocol.Smtp };
}
