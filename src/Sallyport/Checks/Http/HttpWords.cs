using Sallyport.Observations;

namespace Sallyport.Checks.Http;

/// <summary>Results that the checks of HTTP share.</summary>
internal static class HttpWords
{
    /// <summary>The result of every check when no response was read.</summary>
    internal static CheckResult NoResponse(HttpObservation http) =>
        CheckResult.Inconclusive(http.Exchanges.LastOrDefault()?.Problem ?? "no HTTP response was read");
}
