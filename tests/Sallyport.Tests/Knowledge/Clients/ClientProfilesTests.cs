using Sallyport.Knowledge;
using Sallyport.Knowledge.Clients;
using Sallyport.Wire.Tls;
using Xunit;

namespace Sallyport.Tests.Knowledge.Clients;

/// <summary>The table of clients.</summary>
public sealed class ClientProfilesTests
{
    private const string Header = "name,lowest,highest,sni,suites,groups,schemes,alpn,least DH bits,most DH bits,least RSA bits\n";

    [Fact]
    public void At_least_sixty_clients_ship_each_with_a_name_of_its_own()
    {
        var clients = KnowledgeBase.Embedded.Clients;

        Assert.True(clients.Length >= 60);
        Assert.Equal(clients.Length, clients.Select(client => client.Name).Distinct().Count());
    }

    [Fact]
    public void Every_client_offers_registered_suites_for_its_newest_version() => Assert.All(KnowledgeBase.Embedded.Clients, client =>
    {
        Assert.True(client.Lowest <= client.Highest);
        Assert.All(client.Suites, suite => Assert.True(suite is { IsKnown: true, IsSignaling: false, IsGrease: false }, suite.Name));
        Assert.Equal(client.Suites.Length, client.Suites.Distinct().Count());
        Assert.Equal(client.Highest == ProtocolVersion.Tls13, client.Suites.Any(suite => suite.IsTls13));
        Assert.True(client.Highest < ProtocolVersion.Tls13 || client.Groups.Length > 0);
        Assert.True(client.Highest < ProtocolVersion.Tls12 || client.Schemes.Length > 0);
    });

    [Fact]
    public void A_row_is_read_column_by_column()
    {
        var client = Assert.Single(Read("# a remark\n" + Header + "Browser 1,0303,0304,yes,1301 C02F,001D 0017,0403,h2 http/1.1,1024,4096,2048\n"));

        Assert.Equal("Browser 1", client.Name);
        Assert.Equal((ProtocolVersion.Tls12, ProtocolVersion.Tls13, true), (client.Lowest, client.Highest, client.SendsServerName));
        Assert.Equal<CipherSuite>([new(0x1301), new(0xC02F)], client.Suites);
        Assert.Equal<NamedGroup>([new(0x001D), new(0x0017)], client.Groups);
        Assert.Equal<SignatureScheme>([new(0x0403)], client.Schemes);
        Assert.Equal<string>(["h2", "http/1.1"], client.Alpn);
        Assert.Equal((1024, 4096, 2048), (client.LeastDhBits, client.MostDhBits, client.LeastRsaBits));
    }

    [Fact]
    public void Empty_cells_stand_for_nothing_said()
    {
        var client = Assert.Single(Read(Header + "Tool,0301,0301,no,002F,,,,,,\n"));

        Assert.Empty(client.Groups);
        Assert.Empty(client.Alpn);
        Assert.Null(client.LeastDhBits);
        Assert.False(client.SendsServerName);
    }

    [Theory]
    [InlineData("Tool,0301,0301,no,002F\n")]
    [InlineData("Tool,0301,0301,no,XYZ,,,,,,\n")]
    [InlineData("Tool,0301,0301,no,002F,,,,many,,\n")]
    public void A_row_that_is_none_is_refused(string row) => Assert.Throws<FormatException>(() => Read(Header + row));

    private static System.Collections.Immutable.ImmutableArray<ClientProfile> Read(string table) => ClientProfiles.Read(table);
}
