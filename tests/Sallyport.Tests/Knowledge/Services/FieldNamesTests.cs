using Sallyport.Knowledge.Services;
using Xunit;

namespace Sallyport.Tests.Knowledge.Services;

public sealed class FieldNamesTests
{
    [Theory]
    [InlineData("greeting")]
    [InlineData("ssh.id")]
    [InlineData("tor.reply")]
    [InlineData("cert.issuer.ou")]
    [InlineData("quic.version")]
    [InlineData("http.header.x-powered-by")]
    [InlineData("http.sha256")]
    [InlineData("http.json.a")]
    [InlineData("plain.order")]
    [InlineData("/api/health status")]
    [InlineData("/api/health header.server")]
    [InlineData("/api/health json.a.b")]
    public void A_field_that_is_written_down_may_be_asked(string field) => Assert.Null(FieldNames.Problem(field, ["/api/health"]));

    [Theory]
    [InlineData("")]
    [InlineData("http")]
    [InlineData("http.")]
    [InlineData("http.header")]
    [InlineData("http.header.")]
    [InlineData("http.json.")]
    [InlineData("HTTP.status")]
    [InlineData("http.reaction")]
    [InlineData("ssh.reply")]
    [InlineData("cert.san.dns")]
    [InlineData("/api/health")]
    [InlineData("/api/health ")]
    [InlineData("/api/health version")]
    [InlineData(" status")]
    public void Any_other_is_no_field(string field) => Assert.Equal("is no field", FieldNames.Problem(field, ["/api/health"]));

    [Theory]
    [InlineData("/api status")]
    [InlineData("/api/health/ status")]
    [InlineData("/API/health status")]
    public void A_path_that_is_not_asked_for_has_no_fields(string field) => Assert.Equal("is of a path that 'ask' does not name", FieldNames.Problem(field, ["/api/health"]));
}
