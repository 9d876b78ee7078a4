using System.Text;
using Sallyport.Wire.StartTls;
using Xunit;

namespace Sallyport.Tests.Wire.StartTls;

public sealed class InjectionTrialTests
{
    [Theory]
    [InlineData(StartTlsProtocol.Smtp, "221 bye\r\n", InjectionSign.Discarded)]
    [InlineData(StartTlsProtocol.Smtp, "250 ok\r\n221 bye\r\n", InjectionSign.Executed)]
    [InlineData(StartTlsProtocol.Smtp, "503 not now\r\n221 bye\r\n", InjectionSign.Executed)]
    [InlineData(StartTlsProtocol.Lmtp, "", InjectionSign.Undecided)]
    [InlineData(StartTlsProtocol.Ftp, "221-bye\r\n221 bye\r\n", InjectionSign.Discarded)]
    [InlineData(StartTlsProtocol.Ftp, "530 log in\r\n", InjectionSign.Executed)]
    [InlineData(StartTlsProtocol.Ftp, "22", InjectionSign.Undecided)]
    [InlineData(StartTlsProtocol.Nntp, "205 bye\r\n", InjectionSign.Discarded)]
    [InlineData(StartTlsProtocol.Nntp, "111 20260101000000\r\n205 bye\r\n", InjectionSign.Executed)]
    [InlineData(StartTlsProtocol.Imap, "* BYE\r\na4 OK\r\n", InjectionSign.Discarded)]
    [InlineData(StartTlsProtocol.Imap, "a3 OK\r\n* BYE\r\na4 OK\r\n", InjectionSign.Executed)]
    [InlineData(StartTlsProtocol.Imap, "* BYE\r\n", InjectionSign.Undecided)]
    [InlineData(StartTlsProtocol.Pop3, "+OK bye\r\n", InjectionSign.Discarded)]
    [InlineData(StartTlsProtocol.Pop3, "-ERR what\r\n+OK bye\r\n", InjectionSign.Executed)]
    [InlineData(StartTlsProtocol.Sieve, "\"SIEVE\" \"x\"\r\nOK \"TLS\"\r\nOK \"bye\"\r\n", InjectionSign.Discarded)]
    [InlineData(StartTlsProtocol.Sieve, "\"SIEVE\" \"x\"\r\nOK \"TLS\"\r\nOK (TAG \"smuggled\") \"done\"\r\nOK\r\n", InjectionSign.Executed)]
    [InlineData(StartTlsProtocol.Sieve, "NO \"unknown command\"\r\nOK\r\n", InjectionSign.Executed)]
    internal void Answers_tell_whether_the_smuggled_command_was_executed(StartTlsProtocol protocol, string inside, InjectionSign sign) =>
        Assert.Equal(sign, InjectionTrial.For(protocol)!.Read(Encoding.ASCII.GetBytes(inside)));

    [Theory]
    [InlineData(StartTlsProtocol.Ldap)]
    [InlineData(StartTlsProtocol.Xmpp)]
    [InlineData(StartTlsProtocol.XmppServer)]
    [InlineData(StartTlsProtocol.Postgres)]
    [InlineData(StartTlsProtocol.MySql)]
    [InlineData(StartTlsProtocol.Irc)]
    [InlineData(StartTlsProtocol.Rdp)]
    public void Where_no_command_can_stand_behind_it_there_is_no_trial(StartTlsProtocol protocol) => Assert.Null(InjectionTrial.For(protocol));
}
