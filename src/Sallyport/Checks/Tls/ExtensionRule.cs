using Sallyport.Findings;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Tls;

/// <summary>The rule for extensions that every hello up to TLS 1.2 asks for and every answer should confirm.</summary>
internal static class ExtensionRule
{
    /// <summary>Passes when each ServerHello from <paramref name="oldest"/> to TLS 1.2 carries <paramref name="extension"/>.</summary>
    internal static CheckResult Answered(TlsObservation tls, ProtocolVersion oldest, ExtensionType extension, string remedy)
    {
        var answers = ServerHellos.Between(tls, oldest, ProtocolVersion.Tls12).ToList();
        if (answers.Count == 0) return NoneAnswered(tls, oldest);

        var without = answers.FindAll(pair => !pair.Hello.Extensions.Contains(extension));
        return without.Count > 0
            ? CheckResult.Fail([.. without.Select(pair => new Evidence($"ServerHello with {pair.Hello.Version.Name} lacks {extension.Name}", pair.Source))], remedy)
            : CheckResult.Pass(new Evidence($"ServerHello with {answers[0].Hello.Version.Name} carries {extension.Name}", answers[0].Source));
    }

    private static CheckResult NoneAnswered(TlsObservation tls, ProtocolVersion oldest) =>
        tls.Versions.All.Where(pair => pair.Version >= oldest && pair.Version <= ProtocolVersion.Tls12).Any(pair => pair.Answer is not Answer.No)
            ? CheckResult.Inconclusive($"no hello from {oldest.Name} to TLS 1.2 was answered")
            : CheckResult.NotApplicable($"no version from {oldest.Name} to TLS 1.2 is spoken");
}
