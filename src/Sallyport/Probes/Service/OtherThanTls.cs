using Sallyport.Observations;
using Sallyport.Services;
using Sallyport.Wire;
using Sallyport.Wire.Http;

namespace Sallyport.Probes.Service;

/// <summary>Finds among reactions the one that only another protocol than TLS gives.</summary>
/// <remarks>A TLS server answers plain HTTP too, with an error page or an alert, so neither counts here.</remarks>
internal static class OtherThanTls
{
    private const int ClientError = 400;

    /// <summary>The answer with what had been sent; null when none counts.</summary>
    internal static FirstAnswer? Among(IEnumerable<StimulusExchange> exchanges) =>
        exchanges.Where(exchange => exchange.Reaction == Reaction.Answer && Counts(exchange)).Select(Answer).FirstOrDefault();

    private static bool Counts(StimulusExchange exchange) => exchange.Stimulus == Stimulus.PlainHttp ? IsForeign(exchange.Answer.AsSpan()) : StimulusReading.Proves(exchange);

    private static bool IsForeign(ReadOnlySpan<byte> answer)
    {
        if (Tls.FirstBytes.LookLikeTls(answer)) return false;

        var read = StatusLine.Resembles(answer) == ParseStatus.Ok ? ResponseHead.Read(answer) : default;
        return StatusLine.Resembles(answer) != ParseStatus.Ok || (read.IsOk && read.Value.Status.Code < ClientError);
    }

    private static FirstAnswer Answer(StimulusExchange exchange)
    {
        var kind = ServiceProbe.Classify(exchange.Answer.AsSpan());
        return new FirstAnswer(kind == ServiceKind.Tls ? ServiceKind.Other : kind, exchange.Stimulus == Stimulus.PlainHttp ? "an HTTP request" : $"the first message of {exchange.Stimulus}", exchange.Answer);
    }
}
