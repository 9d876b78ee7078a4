using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;
using Sallyport.Lab.Servers;

namespace Sallyport.Lab.Services;

/// <summary>Servers of mail, with TLS from the first byte on or at the client's word.</summary>
internal static class MailServers
{
    public static IEnumerable<LabService> Rows =>
    [
        new("dovecot-imaps", "mail", "dovecot", lab => RunningService.Of(Dovecot.Start("imap", lab.Issue(Leaf.Good), direct: true)))
        {
            Look = Look.Inside("Dovecot"), Names = ["Dovecot"],
        },
        new("dovecot-pop3s", "mail", "dovecot", lab => RunningService.Of(Dovecot.Start("pop3", lab.Issue(Leaf.Good), direct: true)))
        {
            Look = Look.Inside("+OK Dovecot"), Names = ["Dovecot"],
        },
        new("dovecot-imap", "mail", "dovecot", lab => RunningService.Of(Dovecot.Start("imap", lab.Issue(Leaf.Good))))
        {
            Look = Look.Clear("Dovecot"), Names = ["Dovecot"],
        },
        new("postfix-smtps", "mail", Postfix.Master, lab => RunningService.Of(Postfix.Start(lab.Issue(Leaf.Good), "smtpd_tls_wrappermode = yes")))
        {
            Look = Look.Inside("ESMTP Postfix"), Names = ["Postfix"],
        },
        new("postfix-smtp", "mail", Postfix.Master, lab => RunningService.Of(Postfix.Start(lab.Issue(Leaf.Good))))
        {
            Look = Look.Clear("ESMTP Postfix"), Names = ["Postfix"],
        },
        new("exim-smtps", "mail", $"exim4, {Need.Root}", lab => RunningService.Of(Exim.Start(lab.Issue(Leaf.Good))))
        {
            Look = Look.Inside("ESMTP Exim"), Names = ["Exim"], Version = Installed.Version("exim4", "Exim version ", "-C", "/dev/null", "-bV"),
        },
    ];
}
