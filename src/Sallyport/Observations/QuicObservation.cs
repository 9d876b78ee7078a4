namespace Sallyport.Observations;

/// <summary>What UDP answered at the same address and port when it was asked for its versions of QUIC.</summary>
/// <param name="Answer">What came back.</param>
/// <param name="Sent">Datagrams sent: one, or two when the first was met with silence.</param>
/// <param name="Took">From the first datagram to the answer, or how long was waited.</param>
public sealed record QuicObservation(QuicAnswer Answer, int Sent, TimeSpan Took);
