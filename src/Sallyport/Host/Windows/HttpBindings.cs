using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Sallyport.Observations.Local;
using Sallyport.Wire.Windows;

namespace Sallyport.Host.Windows;

/// <summary>Asks http.sys which certificates are bound to addresses and to names.</summary>
/// <remarks>
/// HttpQueryServiceConfiguration for HttpServiceConfigSSLCertInfo and HttpServiceConfigSslSniCertInfo, one record a call by a number that counts up: HTTP_SERVICE_CONFIG_SSL_QUERY and
/// HTTP_SERVICE_CONFIG_SSL_SNI_QUERY of http.h hold the kind of question (1: the next), a key of 8 or 136 bytes that is not looked at, and that number. It has not run on a live Windows.
/// </remarks>
internal static class HttpBindings
{
    private const uint Version2 = 2;
    private const uint Configuration = 2;
    private const int Most = 4096;
    private const int FirstSize = 1024;

    /// <summary>The bindings at the port; of every port for null.</summary>
    [SupportedOSPlatform("windows")]
    internal static List<CertificateBinding> Read(ushort? port, List<Gap> gaps)
    {
        List<CertificateBinding> found = [];
        if (NetworkCalls.BeginHttp(Version2, Configuration, 0) is var error and not 0)
        {
            gaps.Add(new Gap("the certificates of http.sys", GapKind.Unreadable, $"Windows refused them (error {error})"));
            return found;
        }

        Read(NetworkCalls.BindingsToAddresses, named: false, found, gaps);
        Read(NetworkCalls.BindingsToNames, named: true, found, gaps);
        _ = NetworkCalls.EndHttp(Configuration, 0);
        found.RemoveAll(binding => port is not null && binding.Port != port);
        return found;
    }

    /// <summary>The question for record <paramref name="number"/>.</summary>
    internal static byte[] Question(bool named, uint number)
    {
        const int Next = 1;
        var (question, token) = named ? (new byte[152], 144) : (new byte[24], 16);
        question[0] = Next;
        MemoryMarshal.Write(question.AsSpan(token), number);
        return question;
    }

    [SupportedOSPlatform("windows")]
    private static unsafe void Read(int kind, bool named, List<CertificateBinding> found, List<Gap> gaps)
    {
        for (var number = 0u; number < Most; number++)
        {
            var question = Question(named, number);
            var record = Filled.Ask((Span<byte> buffer, out uint wanted) => Fill(kind, question, buffer, out wanted), NetworkCalls.TooSmall, FirstSize);
            if (record.Error == NetworkCalls.NoMore) return;

            fixed (byte* at = record.Bytes.Span)
            {
                var read = named ? CertificateBinding.ReadNamed(record.Bytes.Span, (ulong)at) : CertificateBinding.Read(record.Bytes.Span, (ulong)at);
                if (read.IsOk) found.Add(read.Value);
                else gaps.Add(new Gap("the certificates of http.sys", GapKind.Unreadable, record.Error == 0 ? "one has another form" : $"Windows refused them (error {record.Error})"));
            }

            if (record.Error != 0) return;
        }
    }

    [SupportedOSPlatform("windows")]
    private static unsafe int Fill(int kind, byte[] question, Span<byte> buffer, out uint wanted)
    {
        uint told = 0;
        int error;
        fixed (byte* asked = question, at = buffer) error = NetworkCalls.HttpConfiguration(0, kind, asked, (uint)question.Length, at, (uint)buffer.Length, &told, 0);
        wanted = told;
        return error;
    }
}
