using Sallyport.Wire.Dns;
using Sallyport.Wire.Tls.Ech;

namespace Sallyport.Fuzz;

/// <summary>What resolvers send, and what zones hold.</summary>
internal static class DnsTargets
{
    public static IEnumerable<FuzzTarget> All =>
    [
        FuzzTarget.OfMemory("DnsMessage.Read", DnsMessage.Read, Follow),
        FuzzTarget.OfSpan("CaaRecord.Read", CaaRecord.Read, record => record.Authority.Length),
        FuzzTarget.OfMemory("TlsaRecord.Read", TlsaRecord.Read, record => record.IsUsable ? 1 : 2),
        FuzzTarget.OfMemory("ServiceBinding.Read", ServiceBinding.Read),
        FuzzTarget.OfSpan("EchConfigList.Read", EchConfigList.Read),
    ];

    /// <summary>Aliases of the answer are followed wherever they lead.</summary>
    private static int Follow(DnsMessage message) => message.Question is { } question ? message.RecordsOf(question.Name, question.Type).Length : 0;
}
