using Sallyport.Wire.Http;
using Sallyport.Wire.Ssh;

namespace Sallyport.Fuzz;

/// <summary>What is said in lines of text: HTTP and SSH.</summary>
internal static class TextTargets
{
    public static IEnumerable<FuzzTarget> All =>
    [
        FuzzTarget.OfSpan("ResponseHead.Read", ResponseHead.Read, Count),
        FuzzTarget.OfSpan("StrictTransportSecurity.Read", StrictTransportSecurity.Read),
        FuzzTarget.OfSpan("SetCookie.Read", SetCookie.Read),
        FuzzTarget.OfSpan("AlternativeServices.Read", AlternativeServices.Read, static services => services.All.Length & 0xF),
        FuzzTarget.OfSpan("ChunkedBody.Read", ChunkedBody.Read),
        FuzzTarget.OfSpan("SshIdentification.Read", SshIdentification.Read),
    ];

    private static int Count(ResponseHead head)
    {
        var count = 0;
        foreach (var field in head.Fields) count += field.Value.IsEmpty ? 1 : 2;
        return count;
    }
}
