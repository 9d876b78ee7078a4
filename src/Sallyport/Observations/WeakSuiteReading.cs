using Sallyport.Findings;
using Sallyport.Wire.Tls;

namespace Sallyport.Observations;

/// <summary>Reads from the hellos that offered weak suites alone whether the server takes any of a class.</summary>
internal static class WeakSuiteReading
{
    /// <summary>Whether the server takes a suite of <paramref name="weak"/> in any version up to TLS 1.2 that it speaks.</summary>
    internal static Answer Takes(TlsObservation tls, WeakClass weak)
    {
        var asked = tls.HellosFor(HelloPurpose.WeakSuites).Concat(tls.HellosFor(HelloPurpose.SuiteEnumeration)).ToList();
        foreach (var (hello, source) in asked)
        {
            if (Chosen(hello.Outcome) is { Suite: var suite, Version: var version } && weak.Contains(suite))
                return new Answer.Yes(new Evidence($"{suite.Name} is taken with {(version ?? hello.Version).Name}", source));
        }

        var versions = tls.Versions.All.Where(pair => pair.Version.AllowsWeakSuites() && pair.Answer is not Answer.No).ToList();
        return versions.FirstOrDefault(pair => pair.Answer is Answer.Unknown) is { Answer: Answer.Unknown unknown }
            ? unknown
            : Refused(tls, asked, versions, weak);
    }

    private static Answer Refused(TlsObservation tls, List<AskedHello> asked, List<VersionAnswer> versions, WeakClass weak)
    {
        if (versions.Count == 0) return new Answer.No(new Evidence("only TLS 1.3 is spoken, which has no such suites", "tls/hellos"));

        var refusals = new List<string>();
        foreach (var (version, _) in versions)
        {
            var alone = asked.LastOrDefault(pair => pair.Hello.Version == version && pair.Hello.Outcome is HelloOutcome.Refused && WeakClasses.Suites(weak).All(pair.Hello.Suites.Contains));
            var refusal = alone?.Source ?? SuiteReading.Refusal(tls, version, suite => weak.Contains(suite));
            if (refusal is null) return new Answer.Unknown($"suites of this class were not refused in so many words with {version.Name}");

            refusals.Add(refusal);
        }

        return new Answer.No(new Evidence($"hellos with every such suite were refused ({string.Join(", ", versions.Select(pair => pair.Version.Name))})", refusals[0]));
    }

    private static (CipherSuite Suite, ProtocolVersion? Version)? Chosen(HelloOutcome outcome) => outcome switch
    {
        HelloOutcome.ServerHello hello => (hello.Suite, hello.Version),
        HelloOutcome.Violation { Suite: { } suite } broken => (suite, broken.Version),
        _ => null,
    };

    /// <summary>TLS 1.3 has its own suites; SSLv2 its own kinds.</summary>
    private static bool AllowsWeakSuites(this ProtocolVersion version) => version != ProtocolVersion.Tls13 && version != ProtocolVersion.Ssl2;
}
