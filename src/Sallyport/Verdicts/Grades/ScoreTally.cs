using System.Collections.Immutable;
using Sallyport.Knowledge.Ratings;

namespace Sallyport.Verdicts.Grades;

/// <summary>Counts the points of a scheme of points.</summary>
internal static class ScoreTally
{
    /// <summary>The scores; null when a part cannot be counted because nothing of its kind was seen.</summary>
    internal static Scores? Of(ScoreScheme scheme, RatedServer server)
    {
        var versions = server.Of(RatedAspect.ProtocolVersion).Select(fact => scheme.Versions.GetValueOrDefault(fact.Name)).ToList();
        var keys = Keys(scheme, server).ToList();
        var ciphers = server.Of(RatedAspect.Suite).Select(fact => Points(scheme.Ciphers, fact.Size)).ToList();
        if (versions.Count == 0 || keys.Count == 0 || ciphers.Count == 0) return null;

        return Total(scheme, (versions.Max() + versions.Min()) / 2, keys.Min(), (ciphers.Max() + ciphers.Min()) / 2);
    }

    private static Scores Total(ScoreScheme scheme, int protocol, int key, int cipher)
    {
        var weighed = ((scheme.Weights[0] * protocol) + (scheme.Weights[1] * key) + (scheme.Weights[2] * cipher)) / 100;
        return new Scores(protocol, key, cipher, protocol == 0 || key == 0 || cipher == 0 ? 0 : weighed);
    }

    private static IEnumerable<int> Keys(ScoreScheme scheme, RatedServer server)
    {
        foreach (var fact in server.Facts)
        {
            if (fact.Aspect is RatedAspect.DhPrime) yield return Points(scheme.PrimeKeys, fact.Size);
            if (fact.Aspect is RatedAspect.CertificateKey) yield return Points(IsPrime(fact.Name) ? scheme.PrimeKeys : scheme.CurveKeys, fact.Size);
            if (fact.Aspect is RatedAspect.Group) yield return Points(IsPrime(fact.Name) ? scheme.PrimeKeys : scheme.CurveKeys, fact.Size);
        }
    }

    private static bool IsPrime(string name) => name is "RSA" or "DSA" || name.StartsWith("ffdhe", StringComparison.Ordinal);

    private static int Points(ImmutableArray<ScoreStep> scale, long size) => scale.Last(step => step.From <= size).Points;
}
