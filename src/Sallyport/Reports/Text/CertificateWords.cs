using Sallyport.Certificates;
using Sallyport.Observations;

namespace Sallyport.Reports.Text;

/// <summary>How long a certificate lasts, in the words of the second line.</summary>
internal static class CertificateWords
{
    internal static string Validity(CertificateObservation seen)
    {
        if (PresentedChain.Read(seen).Leaf is not { } leaf) return "certificate unreadable";
        if (leaf.NotBefore > seen.SeenAt) return $"certificate not valid before {leaf.NotBefore:yyyy-MM-dd}";

        var left = leaf.NotAfter - seen.SeenAt;
        return left < TimeSpan.Zero ? $"certificate expired {Days(-left)} ago" : $"certificate valid {Days(left)} more";
    }

    private static string Days(TimeSpan span) => span.TotalDays < 2 ? $"{span.TotalHours:0} hours" : $"{span.TotalDays:0} days";
}
