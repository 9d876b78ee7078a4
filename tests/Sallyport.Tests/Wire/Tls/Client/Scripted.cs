using Sallyport.Wire.Tls;
using Sallyport.Wire.Tls.Client;

namespace Sallyport.Tests.Wire.Tls.Client;

/// <summary>Small sessions for hellos that nobody answers.</summary>
internal static class Scripted
{
    /// <summary>A ticket of three bytes, with 7 added to its age.</summary>
    public static ResumableSession Session(uint earlyData) => new(Enumerable.Range(0, 32).Select(i => (byte)i).ToArray())
    {
        Version = ProtocolVersion.Tls13,
        CipherSuite = CipherSuite.TLS_AES_128_GCM_SHA256,
        Ticket = [9, 9, 9],
        AgeAdd = 7,
        MaxEarlyData = earlyData,
    };
}
