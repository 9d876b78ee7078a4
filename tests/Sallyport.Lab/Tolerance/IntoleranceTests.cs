using Sallyport.Checks;
using Sallyport.Checks.Tls;
using Sallyport.Knowledge;
using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;
using Sallyport.Lab.Servers;
using Sallyport.Observations;
using Sallyport.Probes;
using Sallyport.Probes.Dialing;
using Sallyport.Probes.Tls;
using Xunit;

namespace Sallyport.Lab.Tolerance;

/// <summary>Each intolerance is found on a server that has it, by its own check and no other; real servers have none.</summary>
public sealed class IntoleranceTests(LabAuthority authority) : IClassFixture<LabAuthority>
{
    private static readonly Dictionary<ToleranceForm, Func<HelloOnWire, bool>> Dislikes = new()
    {
        [ToleranceForm.LegacyVersion] = hello => hello.LegacyVersion > 0x0303,
        [ToleranceForm.RecordVersion] = hello => hello.RecordVersion > 0x0303,
        [ToleranceForm.FutureVersion] = hello => hello.Listed(43, 1).Contains(0x0305),
        [ToleranceForm.GreaseSuite] = hello => HelloOnWire.HasGrease(hello.Suites),
        [ToleranceForm.GreaseExtension] = hello => HelloOnWire.HasGrease(hello.ExtensionTypes),
        [ToleranceForm.GreaseGroup] = hello => HelloOnWire.HasGrease(hello.Listed(10, 2)),
        [ToleranceForm.GreaseScheme] = hello => HelloOnWire.HasGrease(hello.Listed(13, 2)),
        [ToleranceForm.GreaseVersion] = hello => HelloOnWire.HasGrease(hello.Listed(43, 1)),
        [ToleranceForm.EmptyLastExtension] = hello => hello.Message is [.., 0, 23, 0, 0],
        [ToleranceForm.MiddleLength] = hello => hello.Message.Length is >= 256 and <= 511,
        [ToleranceForm.ManySuites] = hello => hello.Suites.Count() > 128,
        [ToleranceForm.TwoRecords] = hello => hello.Records == 2 && hello.Message.Length < 16384,
        [ToleranceForm.ByteRecords] = hello => hello.Records > 2,
        [ToleranceForm.TwoSegments] = hello => hello.FirstRead < hello.Message.Length + 5 && hello.Records == 1,
        [ToleranceForm.LongHello] = hello => hello.Message.Length > 16384,
    };

    private static readonly ICheck<TlsObservation>[] Checks =
    [
        new VersionIntolerance(), new GreaseRejected(), new GreaseValuesRejected(), new EmptyExtensionRejected(), new HelloLengthRejected(), new LongSuiteListRejected(), new SecondByteMatched(),
        new FragmentedHelloRejected(),
    ];

    public static TheoryData<ToleranceForm> Forms => [.. Dislikes.Keys];

    [Theory]
    [MemberData(nameof(Forms))]
    public Task What_a_server_refuses_by_an_alert_is_found(ToleranceForm form) => TwiceAsync(async () => AssertFound(await AskAsync(form, Dislike.Alert), form));

    [Theory]
    [InlineData(ToleranceForm.GreaseExtension, Dislike.Close)]
    [InlineData(ToleranceForm.MiddleLength, Dislike.Reset)]
    [InlineData(ToleranceForm.FutureVersion, Dislike.Silence)]
    public async Task What_a_server_drops_each_time_is_found(ToleranceForm form, Dislike how) => AssertFound(await AskAsync(form, how), form);

    [Fact]
    public async Task Suites_that_are_matched_by_half_are_found()
    {
        var seen = await PickyServer.AskAsync(authority, hello => hello.Suites.All(suite => suite >> 8 == 0x5A), Dislike.Answer, SurveyProfile.Deep);
        var sound = await PickyServer.AskAsync(authority, hello => false, Dislike.Alert, SurveyProfile.Deep);

        Assert.IsType<CheckResult.Failed>(Judge(new SecondByteMatched(), seen));
        Assert.IsType<CheckResult.Passed>(Judge(new SecondByteMatched(), sound));
    }

    [Fact]
    public async Task A_server_of_today_is_asked_two_hellos_and_fails_in_nothing()
    {
        var seen = await PickyServer.AskAsync(authority, hello => false, Dislike.Alert, SurveyProfile.Standard);

        Assert.Equal(2, seen.Tolerance.Length);
        Assert.All([.. Checks[..2]], check => Assert.IsType<CheckResult.Passed>(Judge(check, seen)));
    }

    [Fact]
    public async Task A_server_that_drops_at_random_is_not_called_intolerant()
    {
        var connections = 0;
        var seen = await PickyServer.AskAsync(authority, hello => Interlocked.Increment(ref connections) > 4 && connections % 3 != 0, Dislike.Reset, SurveyProfile.Deep);

        Assert.All(Checks, check => Assert.True(Judge(check, seen) is not CheckResult.Failed, Judge(check, seen).Told()));
    }

    [LabFact(Needs = "nginx")]
    public Task Nginx_takes_everything() => AssertTolerantAsync(() => Nginx.Start(authority.Issue(Leaf.Good)));

    [LabFact(Needs = "apache2")]
    public Task Apache_takes_everything() => AssertTolerantAsync(() => Apache.Start(authority.Issue(Leaf.GoodRsa)));

    [LabFact(Needs = "haproxy")]
    public Task Haproxy_takes_everything() => AssertTolerantAsync(() => Haproxy.Start(authority.Issue(Leaf.Good)));

    [LabFact(Needs = "gnutls-serv")]
    public Task GnuTls_takes_everything() => AssertTolerantAsync(() => GnuTlsServer.Start(authority.Issue(Leaf.GoodRsa), "NORMAL"));

    [LabFact(Needs = "openssl")]
    public Task OpenSsl_takes_everything() => AssertTolerantAsync(() => OpenSslServer.Start(authority.Issue(Leaf.GoodRsa), OpenSslServer.Everything));

    [LabFact(Needs = "selfserv, certutil, pk12util")]
    public Task Nss_takes_everything() => AssertTolerantAsync(() => NssServer.Start(authority.Issue(Leaf.GoodRsa), "tls1.0:tls1.2"));

    [LabFact(Needs = "caddy")]
    public Task Caddy_takes_everything_but_what_Go_is_known_for() => AssertTolerantAsync(() => Caddy.Start(authority.Issue(Leaf.Good)), known: "fail: a hello with a version above TLS 1.2 in the fixed field");

    private Task<TlsObservation> AskAsync(ToleranceForm form, Dislike how) =>
        PickyServer.AskAsync(authority, Dislikes[form], how, form <= ToleranceForm.GreaseExtension ? SurveyProfile.Standard : SurveyProfile.Deep);

    private static void AssertFound(TlsObservation seen, ToleranceForm form)
    {
        var failed = Checks.Where(check => Judge(check, seen) is CheckResult.Failed).ToList();

        Assert.True(failed.Count == 1 && Judge(failed[0], seen).Told().Contains(form.Words(), StringComparison.Ordinal), Words(seen));
    }

    private static async Task AssertTolerantAsync(Func<RunningServer> start, string known = "never") =>
        await TwiceAsync(async () =>
        {
            using var server = start();
            var dialer = new Dialer(new ProbeBudget(), TimeProvider.System);
            var seen = await PickyServer.AskAsync(dialer, server.Port, [.. VersionQuestions.Legacy, VersionQuestions.Tls13], SurveyProfile.Deep);

            Assert.All(Checks, check => Assert.True(Judge(check, seen) is CheckResult.Passed || Judge(check, seen).Told().StartsWith(known, StringComparison.Ordinal), Words(seen)));
        });

    /// <summary>A machine under load joins two segments, lets a question time out, or keeps a server from its start: what is to blame on either side comes twice.</summary>
    private static async Task TwiceAsync(Func<Task> assert)
    {
        try
        {
            await assert();
        }
        catch (Xunit.Sdk.XunitException)
        {
            await assert();
        }
    }

    private static CheckResult Judge(ICheck<TlsObservation> check, TlsObservation seen) => check.Judge(seen, KnowledgeBase.Embedded);

    private static string Words(TlsObservation seen) =>
        string.Join('\n', Checks.Select(check => $"{check.GetType().Name} {Judge(check, seen).Told()}")) + "\n"
        + string.Join('\n', seen.Tolerance.Select(exchange => $"{string.Join('+', exchange.Forms)} {exchange.Hello.Version}: {ToleranceReading.Doubt(exchange.Hello.Outcome)}"));
}
