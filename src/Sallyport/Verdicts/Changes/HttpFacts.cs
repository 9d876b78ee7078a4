using Sallyport.Observations;

namespace Sallyport.Verdicts.Changes;

/// <summary>The status and the fields that decide about security. Values that carry a nonce or a session are not compared, only whether they are there.</summary>
internal static class HttpFacts
{
    private const string Present = "present";

    private static readonly string[] Compared = ["Strict-Transport-Security", "X-Frame-Options", "X-Content-Type-Options", "Referrer-Policy", "Alt-Svc", "Server"];
    private static readonly string[] Noted = ["Content-Security-Policy", "Permissions-Policy"];

    internal static IEnumerable<Fact> Of(HttpResponse response)
    {
        yield return new Fact(ChangeKind.Http, "status", $"{response.Status}");
        if (response.Value("Location") is { } location) yield return new Fact(ChangeKind.Http, "Location", location.Split('?')[0]);

        foreach (var name in Compared)
            if (response.Value(name) is { } value) yield return new Fact(ChangeKind.Http, name, value);
        foreach (var name in Noted)
            if (response.Value(name) is not null) yield return new Fact(ChangeKind.Http, name, Present);
    }
}
