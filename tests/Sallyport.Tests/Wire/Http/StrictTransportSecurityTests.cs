using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Sallyport.Wire;
using Sallyport.Wire.Http;
using Xunit;

namespace Sallyport.Tests.Wire.Http;

public sealed class StrictTransportSecurityTests
{
    [Theory]
    [InlineData("max-age=31536000", 31536000, false, false)]
    [InlineData("max-age=\"0\" ; includeSubDomains", 0, true, false)]
    [InlineData("INCLUDESUBDOMAINS;Max-Age = 5 ; Preload;;", 5, true, true)]
    [InlineData(";max-age=1; future=\"a;b\"", 1, false, false)]
    public void Directives_are_read_in_any_order_and_case(string value, int seconds, bool subDomains, bool preload)
    {
        var result = StrictTransportSecurity.Read(Encoding.ASCII.GetBytes(value));

        Assert.Null(result.Reason);
        Assert.Equal(new StrictTransportSecurity(TimeSpan.FromSeconds(seconds), subDomains, preload), result.Value);
    }

    [Theory]
    [InlineData("includeSubDomains", "no max-age")]
    [InlineData("", "no max-age")]
    [InlineData("max-age=1; max-age=2", "twice")]
    [InlineData("max-age=1; preload; PRELOAD", "twice")]
    [InlineData("max-age=", "no number")]
    [InlineData("max-age", "no number")]
    [InlineData("max-age=-1", "no number")]
    [InlineData("max-age=\"", "no number")]
    [InlineData("max-age=1d", "no number")]
    [InlineData("max-age=1; includeSubDomains=yes", "a value where none")]
    public void What_browsers_ignore_is_malformed_and_named(string value, string reason) =>
        Assert.Contains(reason, StrictTransportSecurity.Read(Encoding.ASCII.GetBytes(value)).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("max-age=99999999999999999999999999")]
    [InlineData("max-age=9223372036854775807")]
    public void An_age_without_end_is_a_thousand_years(string value) =>
        Assert.Equal(365_000, StrictTransportSecurity.Read(Encoding.ASCII.GetBytes(value)).Value.MaxAge.TotalDays);

    [Fact]
    public void Random_values_end_in_a_result() =>
        Prop.ForAll<byte[]>(bytes =>
        {
            _ = StrictTransportSecurity.Read(bytes).Status;
            _ = SetCookie.Read(bytes).Status;
        }).QuickCheckThrowOnFailure();
}
