using System.Collections.Immutable;
using Sallyport.Checks;
using Sallyport.Findings;
using Sallyport.Knowledge.Ratings;
using Sallyport.Verdicts.Grades;

namespace Sallyport.Tests.Verdicts.Grades;

/// <summary>Servers as rating schemes see them, to be changed in one place by a test.</summary>
internal static class Rated
{
    /// <summary>Everything right: TLS 1.3 alone, its suites, an ECDSA certificate of 90 days, HSTS for two years, every check passed.</summary>
    internal static RatedServer Best { get; } = new(
        "192.0.2.1:443",
        [
            Fact(RatedAspect.ProtocolVersion, "TLS 1.3"), Fact(RatedAspect.NewestVersion, "TLS 1.3"),
            Fact(RatedAspect.Suite, "TLS_AES_256_GCM_SHA384", 256), Fact(RatedAspect.Suite, "TLS_CHACHA20_POLY1305_SHA256", 256),
            Fact(RatedAspect.Group, "X25519MLKEM768", 255), Fact(RatedAspect.Group, "secp256r1", 256),
            Fact(RatedAspect.CertificateKey, "EC P-256", 256), Fact(RatedAspect.CertificateHash, "Sha256"), Fact(RatedAspect.CertificateLife, "days", 90),
            Fact(RatedAspect.Hsts, "max-age", 63_072_000),
        ],
        [],
        [.. Checks().Select(id => Outcome(id, CheckResult.Pass()))]);

    internal static RatedFact Fact(RatedAspect aspect, string name, long size = 0) => new(aspect, name, size, $"{aspect} {name} {size}", "somewhere");

    internal static RatedServer With(this RatedServer server, RatedAspect aspect, string name, long size = 0) => server with { Facts = server.Facts.Add(Fact(aspect, name, size)) };

    internal static RatedServer Instead(this RatedServer server, RatedAspect aspect, string name, long size = 0) =>
        (server with { Facts = server.Facts.RemoveAll(fact => fact.Aspect == aspect) }).With(aspect, name, size);

    internal static RatedServer Missing(this RatedServer server, RatedAspect aspect) => server with { Gaps = server.Gaps.Add(new(aspect, "the server fell silent")) };

    internal static RatedServer Deciding(this RatedServer server, string check, CheckResult result) =>
        server with { Outcomes = [.. server.Outcomes.Where(outcome => outcome.Check.Id != check), Outcome(check, result)] };

    internal static RatedServer Failing(this RatedServer server, string check) => server.Deciding(check, CheckResult.Fail(new Evidence("it was seen", "tls"), "change it"));

    internal static RatedServer Unasked(this RatedServer server, string check) => server with { Outcomes = [.. server.Outcomes.Where(outcome => outcome.Check.Id != check)] };

    private static IEnumerable<string> Checks() =>
        RatingSchemes.Embedded.Levels.SelectMany(scheme => scheme.Checks).Concat(RatingSchemes.Embedded.Score.CheckCaps).Select(rule => rule.Check)
            .Concat(RatingSchemes.Embedded.Score.Honour.Checks).Distinct();

    private static CheckOutcome Outcome(string id, CheckResult result) => new(
        CheckCatalogue.Find("TLS-0001")! with { Id = id }, result, "192.0.2.1:443");
}
