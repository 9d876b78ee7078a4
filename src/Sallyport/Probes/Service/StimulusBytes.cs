using System.Collections.Immutable;
using System.Security.Cryptography;
using Sallyport.Observations;
using Sallyport.Wire.OpenVpn;
using Sallyport.Wire.Socks;
using Sallyport.Wire.StartTls;
using Sallyport.Wire.Tor;

namespace Sallyport.Probes.Service;

/// <summary>The bytes of each stimulus: first messages, which ask for nothing that changes anything and carry no credentials.</summary>
internal static class StimulusBytes
{
    /// <summary>A two-byte length that promises fourteen bytes, and twelve of them: who counts waits, who reads lines or records objects.</summary>
    private static ReadOnlySpan<byte> Junk => [0x00, 0x0E, 0x38, 0x11, 0x11, 0x11, 0x11, 0x11, 0x11, 0x11, 0x11, 0x11, 0x11, 0x11];

    /// <summary>SSLRequest: its length and its code (PostgreSQL protocol, message formats).</summary>
    private static ReadOnlySpan<byte> PostgreSql => [0, 0, 0, 8, 0x04, 0xD2, 0x16, 0x2F];

    /// <summary>The request that opens SSTP (MS-SSTP 3.2.4.1): nothing follows it, so no tunnel begins.</summary>
    private static ReadOnlySpan<byte> Sstp =>
        "SSTP_DUPLEX_POST /sra_{BA195980-CD49-458b-9E23-C84EE0ADCD75}/ HTTP/1.1\r\nHost: sallyport\r\nContent-Length: 18446744073709551615\r\nSSTPCORRELATIONID: {00000000-0000-0000-0000-000000000000}\r\n\r\n"u8;

    internal static ImmutableArray<byte> Of(Stimulus stimulus) => stimulus switch
    {
        Stimulus.Silence => [],
        Stimulus.PlainHttp => [.. "GET / HTTP/1.0\r\nUser-Agent: Sallyport\r\n\r\n"u8],
        Stimulus.Junk => [.. Junk],
        Stimulus.Ssh => [.. "SSH-2.0-Sallyport\r\n"u8],
        Stimulus.OpenVpn => [.. HardReset.WriteClient(RandomNumberGenerator.GetBytes(HardReset.SessionIdLength))],
        Stimulus.Socks => [.. MethodSelection.Client],
        Stimulus.Rdp => [.. RdpConfirm.Request],
        Stimulus.PostgreSql => [.. PostgreSql],
        Stimulus.BareHttp => [.. "GET / HTTP/1.0\r\n\r\n"u8],
        Stimulus.Sstp => [.. Sstp],
        Stimulus.Tor => [.. VersionsCell.Client],
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
