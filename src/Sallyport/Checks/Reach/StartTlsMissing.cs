using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Reach;

/// <summary>Fails when a service that is asked to go over to TLS in its own protocol does not offer that, or refuses it.</summary>
/// <remarks>Everything then travels in plain text, passwords too, and a client that only tries TLS goes on without it unnoticed. A limit or an overload that keeps the server from answering is not taken for a refusal.</remarks>
[Check("REACH-0148", Severity.High, "STARTTLS is not offered", References = ["RFC 3207", "RFC 8314", "RFC 7817"])]
internal sealed class StartTlsMissing : ICheck<EndpointObservation>
{
    private const string Source = "startTls";
    private const string Remedy =
        "Turn TLS on for the listener: Postfix smtpd_tls_security_level = may with smtpd_tls_chain_files; Exim tls_advertise_hosts = * with tls_certificate; Dovecot ssl = required; "
        + "vsftpd ssl_enable=YES; OpenLDAP olcTLSCertificateFile; PostgreSQL ssl = on; MariaDB ssl_cert and ssl_key; Prosody a certificate in certs/. "
        + "In front of the service: nginx mail { starttls only; }; HAProxy and Apache cannot start TLS inside these protocols, so let them pass TCP through";

    /// <inheritdoc/>
    public CheckResult Judge(EndpointObservation subject, KnowledgeBase knowledge) => subject.StartTls?.End switch
    {
        null => CheckResult.NotApplicable("TLS was asked for from the first byte, not inside another protocol"),
        StartTlsEnd.Upgraded => CheckResult.Pass(new Evidence("the server gave the go-ahead for TLS", Source)),
        StartTlsEnd.NotOffered no => CheckResult.Fail(new Evidence(no.Words, Source), Remedy),
        StartTlsEnd.Refused no => CheckResult.Fail(new Evidence(no.Words, Source), Remedy, title: "STARTTLS is refused"),
        var open => CheckResult.Inconclusive(open.Words),
    };
}
