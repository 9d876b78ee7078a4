using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Http;

/// <summary>Fails, for information, when a response tells the version number of the software behind it.</summary>
/// <remarks>It spares an attacker a guess, no more: what decides is whether that version is patched.</remarks>
[Check("HTTP-0135", Severity.Info, "A response tells the version of the server's software", References = ["RFC 9110 10.2.4"])]
internal sealed partial class BannerTellsVersion : ICheck<HttpObservation>
{
    private const string Remedy =
        "nginx: server_tokens off; Apache: ServerTokens Prod and ServerSignature Off; PHP: expose_php = Off; HAProxy: http-response del-header NAME; "
        + "and keep the software patched";

    private static readonly ImmutableArray<string> Banners = ["Server", "X-Powered-By", "X-AspNet-Version", "X-AspNetMvc-Version", "X-Generator"];

    /// <inheritdoc/>
    public CheckResult Judge(HttpObservation subject, KnowledgeBase knowledge)
    {
        if (subject.Final is not { } response) return HttpWords.NoResponse(subject);

        var telling = Telling(response).ToList();
        return telling.Count > 0
            ? CheckResult.Fail([.. telling], Remedy)
            : CheckResult.Pass(new Evidence(response.Value("Server") is { } server ? $"Server: {server}" : "no Server field", "http/exchanges"));
    }

    private static IEnumerable<Evidence> Telling(HttpResponse response) =>
        from name in Banners
        from value in response.Values(name)
        where Version().IsMatch(value)
        select new Evidence($"{name}: {value}", "http/exchanges");

    [GeneratedRegex("[0-9]\\.[0-9]|/[0-9]", RegexOptions.NonBacktracking)]
    private static partial Regex Version();
}
