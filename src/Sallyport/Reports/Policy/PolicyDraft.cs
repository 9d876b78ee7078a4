using Sallyport.Certificates;
using Sallyport.Knowledge.Services;
using Sallyport.Observations;
using Sallyport.Services;
using Sallyport.Verdicts;

namespace Sallyport.Reports.Policy;

/// <summary>Writes what answers now as a policy file (docs/policy.md): one entry a target, to be read and corrected by a person.</summary>
public static class PolicyDraft
{
    /// <summary>Writes the head of the file.</summary>
    /// <param name="to">Where to.</param>
    public static void WriteHead(TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(to);
        to.Write("# What is expected to answer where; anything else is a finding of 'sallyport check --policy FILE'.\n");
        to.Write("# Written from what answered; read every line before you rely on it.\n");
        to.Write("expect:\n");
    }

    /// <summary>Writes the entry of one target; a comment where nothing answered.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="assessment">What was judged.</param>
    public static void Write(TextWriter to, Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(assessment);
        var target = assessment.Seen.Target;
        if (assessment.Services.IsEmpty)
        {
            to.Write($"  # {Sanitizer.Clean(target.Host)}, port {target.Port}: {Sanitizer.Clean(assessment.Headline)}\n");
            return;
        }

        to.Write($"  - hosts: [{Quote(target.Host)}]\n    ports: [{target.Port}]\n");
        WriteList(to, "services", assessment.Services.SelectMany(Words).Distinct(StringComparer.Ordinal), string.Empty);
        WriteList(to, "issuers", assessment.Seen.Endpoints.SelectMany(Issuers).Distinct(StringComparer.Ordinal), "   # a text that the issuer's name holds");
    }

    /// <summary>The products that answer; the kind where none is sure.</summary>
    private static IEnumerable<string> Words(ServiceIdentity service)
    {
        var products = service.Products.Where(product => product.Product.Layer is ServiceLayer.Server or ServiceLayer.Application or ServiceLayer.Multiplexer).Select(product => product.Product.Id).ToList();
        return products.Count > 0 ? products : [ServiceWords.Of(service.Kind)];
    }

    private static IEnumerable<string> Issuers(EndpointObservation endpoint) =>
        (endpoint.Tls?.Certificates ?? []).Where(seen => seen.ForHost).Select(PresentedChain.Read).Select(chain => chain.Leaf?.Issuer).OfType<Wire.X509.Names.DistinguishedName>().Select(issuer => issuer.Organization ?? issuer.ToString());

    private static void WriteList(TextWriter to, string name, IEnumerable<string> values, string comment)
    {
        var quoted = values.Select(Quote).ToList();
        if (quoted.Count > 0) to.Write($"    {name}: [{string.Join(", ", quoted)}]{comment}\n");
    }

    /// <summary>A double-quoted scalar (YAML 1.2 7.3.1); what the sanitizer leaves has no control characters.</summary>
    private static string Quote(string text) => $"\"{Sanitizer.Clean(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
