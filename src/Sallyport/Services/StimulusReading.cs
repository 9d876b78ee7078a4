using System.Text;
using Sallyport.Observations;
using Sallyport.Wire.Http;
using Sallyport.Wire.OpenVpn;
using Sallyport.Wire.Socks;
using Sallyport.Wire.Ssh;
using Sallyport.Wire.StartTls;
using Sallyport.Wire.Tor;

namespace Sallyport.Services;

/// <summary>Decides whether an answer is the protocol's own, so that no other service can have given it by chance.</summary>
internal static class StimulusReading
{
    /// <summary>What our own identification names.</summary>
    internal static ReadOnlySpan<byte> OwnSoftware => "Sallyport"u8;

    /// <summary>SSTP answers with the length that its request announced (MS-SSTP 2.2.1).</summary>
    private const string EndlessLength = "18446744073709551615";

    /// <summary>True when the answer proves that what was said was understood.</summary>
    internal static bool Proves(StimulusExchange exchange)
    {
        var answer = exchange.Answer.AsSpan();
        return exchange.Reaction == Reaction.Answer && exchange.Stimulus switch
        {
            Stimulus.Ssh or Stimulus.Silence => IsSsh(answer),
            Stimulus.OpenVpn => IsReset(answer, exchange.Sent.AsSpan()),
            Stimulus.Socks => MethodSelection.Read(answer).IsOk,
            Stimulus.PostgreSql => answer is [(byte)'S' or (byte)'N'],
            Stimulus.Rdp => RdpConfirm.Is(answer),
            Stimulus.Sstp => IsSstp(answer),
            Stimulus.Tor => VersionsCell.Read(answer).IsOk,
            _ => false,
        };
    }

    /// <summary>True when the answer came inside TLS and proves what is spoken there.</summary>
    internal static bool ProvesInside(StimulusExchange exchange) => exchange.Stimulus is Stimulus.Sstp or Stimulus.Tor && Proves(exchange);

    /// <summary>An identification of its own: servers that read lines say back in their complaint what they did not understand.</summary>
    private static bool IsSsh(ReadOnlySpan<byte> answer)
    {
        var read = SshIdentification.Read(answer);
        return read.IsOk && !read.Value.Software.SequenceEqual(OwnSoftware);
    }

    private static bool IsReset(ReadOnlySpan<byte> answer, ReadOnlySpan<byte> sent)
    {
        var read = HardReset.ReadServer(answer);
        return read.IsOk && sent.Length == HardReset.ClientLength && read.Value.Acknowledged.SequenceEqual(sent.Slice(3, HardReset.SessionIdLength));
    }

    private static bool IsSstp(ReadOnlySpan<byte> answer)
    {
        var read = ResponseHead.Read(answer);
        if (!read.IsOk || read.Value.Status.Code != 200) return false;

        foreach (var field in read.Value.Fields)
        {
            if (Encoding.Latin1.GetString(field.Name).Equals("Content-Length", StringComparison.OrdinalIgnoreCase)) return Encoding.Latin1.GetString(field.Value) == EndlessLength;
        }

        return false;
    }
}
