using System.Collections.Immutable;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Knowledge.Services;
using Sallyport.Services;

namespace Sallyport.Checks.Service;

/// <summary>Fails when a service answers that the policy does not expect there: another product or kind, a second one behind the same port, or any at all where no entry is about the place.</summary>
/// <remarks>
/// An open port that nobody expects is where intruders and forgotten machines are found. Servers, applications and what stands behind a multiplexer must be expected; proxies and TLS
/// libraries in front need not be. A service that cannot be named is expected only where its kind is.
/// </remarks>
[Check("SERVICE-0159", Severity.High, "An unexpected service answers", References = ["NIST SP 800-53 CM-7", "CIS Controls 4.8"])]
internal sealed class UnexpectedService : ICheck<ServiceIdentity>
{
    private const string Remedy =
        "Find out what listens there ('ss -tlnp' on the host) and who put it there; stop it, or, if it is meant, add it to the policy file ('sallyport policy init HOST' writes an entry for what answers now)";

    /// <inheritdoc/>
    public CheckResult Judge(ServiceIdentity subject, KnowledgeBase knowledge)
    {
        if (knowledge.Policy is not { } policy) return CheckResult.NotApplicable("no policy was named (--policy FILE)");

        var entries = policy.For(subject.Host, subject.Endpoint.Address, subject.Endpoint.Port).ToImmutableArray();
        if (entries.IsEmpty) return CheckResult.Fail([new Evidence($"{policy.Name} has no entry about {subject.Host}, port {subject.Endpoint.Port}, and {Named(subject)} answers", "policy")], Remedy);
        if (entries.Any(entry => entry.Services.IsEmpty)) return CheckResult.Pass(new Evidence($"{policy.Name} allows any service there", "policy"));

        var words = entries.SelectMany(entry => entry.Services).ToImmutableArray();
        var unexpected = Answering(subject).Where(product => !words.Any(word => PolicyRule.Means(word, product) || word == ServiceWords.Of(product.Product.Kind))).ToList();
        var expected = PolicyRule.Expected(policy, entries, static entry => string.Join(" or ", entry.Services));
        if (unexpected.Count > 0) return CheckResult.Fail([.. unexpected.Select(product => new Evidence($"{product.Words} answers: {product.Evidence[0].Fact}", product.Evidence[0].Source)), expected], Remedy);
        if (subject.Sides.Any(side => side.Product is null)) return CheckResult.Inconclusive("one of the services behind the port could not be named");
        if (Answering(subject).Count > 0 || words.Contains(ServiceWords.Of(subject.Kind))) return CheckResult.Pass(new Evidence($"{Named(subject)} answers", "service"), expected);

        return CheckResult.Inconclusive($"what answers could not be named, so it cannot be compared with what {policy.Name} expects (line {entries[0].Line})");
    }

    private static List<IdentifiedProduct> Answering(ServiceIdentity subject) =>
        [.. subject.Products.Where(product => product.Product.Layer is ServiceLayer.Server or ServiceLayer.Application or ServiceLayer.Multiplexer)];

    private static string Named(ServiceIdentity subject) => subject.Words ?? $"a service of the kind '{ServiceWords.Of(subject.Kind)}'";
}
