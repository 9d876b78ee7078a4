using Sallyport.Findings;
using Sallyport.Wire.Tls;

namespace Sallyport.Observations;

/// <summary>Reads whether a server takes CBC suites with old versions, as attacks on their padding and chaining need.</summary>
internal static class CbcReading
{
    /// <summary>Yes when a CBC suite was chosen with one of <paramref name="versions"/>, no when none of them is spoken or each refused CBC suites alone.</summary>
    /// <remarks>A version that is spoken with another cipher does not decide it by itself: a server names one suite an answer.</remarks>
    internal static Answer Takes(TlsObservation tls, params ProtocolVersion[] versions)
    {
        if (ChosenSuite.All(tls).FirstOrDefault(chosen => versions.Contains(chosen.Version) && chosen.Suite.Mode == CipherMode.Cbc) is { } cbc)
            return new Answer.Yes(new Evidence($"{cbc.Words}, in CBC mode", cbc.Source));

        var possible = tls.Versions.All.Where(pair => versions.Contains(pair.Version) && pair.Answer is not Answer.No).ToList();
        if (possible.Count == 0) return new Answer.No(new Evidence($"{Names(versions)} is not spoken", "tls/hellos"));

        if (possible.Select(pair => pair.Answer).OfType<Answer.Unknown>().FirstOrDefault() is { } unknown) return unknown;
        return possible.Select(pair => AskedAlone(tls, pair.Version)).OrderBy(answer => answer is Answer.No).First();
    }

    private static Answer AskedAlone(TlsObservation tls, ProtocolVersion version) =>
        tls.HellosFor(HelloPurpose.CbcSuites).FirstOrDefault(pair => pair.Hello.Version == version) is { Hello.Outcome: HelloOutcome.Refused, Source: var source }
            ? new Answer.No(new Evidence($"CBC suites alone were refused with {version.Name}", source))
            : SuiteReading.Refusal(tls, version, suite => suite.Mode == CipherMode.Cbc) is { } refusal ? new Answer.No(new Evidence($"every CBC suite was refused with {version.Name}", refusal))
            : new Answer.Unknown($"{version.Name} is spoken, and whether CBC suites are taken with it was not seen");

    private static string Names(ProtocolVersion[] versions) => string.Join(" or ", versions.Select(version => version.Name));
}
