using Sallyport.Knowledge.Services;
using Sallyport.Tests.Seen;
using Xunit;

namespace Sallyport.Tests.Knowledge.Services;

public sealed class FieldTableTests
{
    [Fact]
    public void A_field_keeps_all_its_values_in_order_with_their_places()
    {
        var fields = new FieldTable();
        fields.Add("http.cookie", "a", "http/exchanges/0");
        fields.Add("http.cookie", null, "http/exchanges/1");
        fields.Add("http.cookie", "b", "http/exchanges/2");

        Assert.Equal([new("a", "http/exchanges/0"), new FieldValue("b", "http/exchanges/2")], fields.Values("http.cookie"));
    }

    [Theory]
    [InlineData("http.status")]
    [InlineData("http.title")]
    [InlineData("/path json.version")]
    [InlineData("port")]
    [InlineData("")]
    public void What_was_not_seen_has_no_value(string field) => Assert.Empty(new FieldTable().Values(field));

    [Theory]
    [InlineData("http.body", "http.title")]
    [InlineData("plain.body", "plain.title")]
    [InlineData("/a.b/c body", "/a.b/c title")]
    public void A_title_comes_out_of_the_body_beside_it_and_keeps_its_place(string body, string title)
    {
        var fields = Products.Fields((body, "<title>a</title>"), (body, "no title"), (body, "<title>b</title>"));

        Assert.Equal([new("a", $"seen/{body}"), new FieldValue("b", $"seen/{body}")], fields.Values(title));
    }

    [Fact]
    public void Values_of_an_object_and_digests_come_out_of_the_body_of_their_own_path()
    {
        var fields = Products.Fields(("/api body", """{"version":"1.2"}"""), ("/other body", """{"version":"3"}"""), ("http.body", "abc"));

        Assert.Equal("1.2", fields.Values("/api json.version").Single().Text);
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", fields.Values("http.sha256").Single().Text);
        Assert.Empty(fields.Values("http.json.version"));
    }

    [Fact]
    public void A_value_that_was_given_goes_before_one_that_follows_from_the_body() =>
        Assert.Equal("given", Products.Fields(("http.body", "<title>found</title>"), ("http.title", "given")).Values("http.title").Single().Text);
}
