using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Probes.Tls.Tolerance;

/// <summary>A plain hello of few bytes with something unusual in it, or with nothing as the control.</summary>
/// <param name="offer">The plain hello.</param>
/// <param name="forms">What is unusual.</param>
internal sealed class OddHello(HelloOffer offer, ImmutableArray<ToleranceForm> forms) : IHelloQuestion
{
    private const int FirstPart = 64;
    private const int MiddleStart = 256;
    private const int MiddleEnd = 512;
    private const int MiddleLength = 384;
    private const int OverOneRecord = 17_000;

    /// <summary>What is unusual; empty for the control.</summary>
    internal ImmutableArray<ToleranceForm> Forms => forms;

    /// <inheritdoc/>
    public HelloPurpose Purpose => HelloPurpose.Tolerance;

    /// <inheritdoc/>
    public ProtocolVersion Version => offer.Version;

    /// <inheritdoc/>
    public ImmutableArray<CipherSuite> Suites => offer.Suites;

    /// <inheritdoc/>
    public TimeSpan? Patience { get; init; }

    /// <inheritdoc/>
    public int FirstSegment => forms.Contains(ToleranceForm.TwoSegments) ? FirstPart : 0;

    /// <inheritdoc/>
    public IHelloReader NewReader() => new HelloReader(offer);

    /// <inheritdoc/>
    public byte[] ToRecords(string? serverName)
    {
        var hello = Sized(forms.Aggregate(offer.Describe(serverName), Oddities.Apply));
        var fragment = forms.Contains(ToleranceForm.ByteRecords) ? 1 : forms.Contains(ToleranceForm.TwoRecords) ? FirstPart : 0;
        if (fragment == 1) return ClientHelloWriter.ToRecords(hello, 1);

        var message = ClientHelloWriter.ToMessage(hello);
        return fragment == 0
            ? ClientHelloWriter.ToRecords(message, ContentType.Handshake, hello.RecordVersion)
            : [.. Records(message.AsSpan(0, fragment), hello), .. Records(message.AsSpan(fragment), hello)];
    }

    private static byte[] Records(ReadOnlySpan<byte> part, ClientHello hello) => ClientHelloWriter.ToRecords(part, ContentType.Handshake, hello.RecordVersion);

    /// <summary>Padded where length is what is unusual, and past the lengths that are unusual where it is not.</summary>
    private ClientHello Sized(ClientHello hello)
    {
        if (forms.Contains(ToleranceForm.LongHello)) return hello with { PadTo = OverOneRecord };

        var length = ClientHelloWriter.ToMessage(hello).Length;
        if (forms.Contains(ToleranceForm.MiddleLength)) return hello with { PadTo = Math.Max(MiddleLength, length) };

        return length is >= MiddleStart and < MiddleEnd && !forms.Contains(ToleranceForm.EmptyLastExtension) ? hello with { PadTo = MiddleEnd } : hello;
    }
}
