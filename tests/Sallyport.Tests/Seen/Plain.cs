using Sallyport.Observations;

namespace Sallyport.Tests.Seen;

/// <summary>What plain HTTP answered beside the server of today.</summary>
internal static class Plain
{
    private static readonly PortObservation Open = new(new PortAnswer.SynAck(), TimeSpan.FromMilliseconds(1));

    internal static EndpointObservation[] Undecided { get; } =
    [
        With(new PlainHttpObservation(80, null, null)),
        With(new PlainHttpObservation(80, new(new PortAnswer.Silence(), TimeSpan.FromSeconds(1)), null)),
        With(new PlainHttpObservation(80, Open, new HttpExchange("/", default, TimeSpan.Zero, null, "the connection was reset"))),
    ];

    internal static EndpointObservation[] Inapplicable { get; } = [Hosts.Open("192.0.2.1"), With(new PlainHttpObservation(80, new(new PortAnswer.Reset(), TimeSpan.FromMilliseconds(1)), null))];

    internal static EndpointObservation Answering(int status, params HttpField[] fields) =>
        With(new PlainHttpObservation(80, Open, new HttpExchange("/", default, TimeSpan.FromMilliseconds(1), new HttpResponse("HTTP/1.1", status, [.. fields]), null)));

    private static EndpointObservation With(PlainHttpObservation plain) => Hosts.Open("192.0.2.1") with { PlainHttp = plain };
}
