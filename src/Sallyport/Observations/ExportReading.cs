using Sallyport.Findings;
using Sallyport.Wire.Tls;

namespace Sallyport.Observations;

/// <summary>Reads whether a server takes export suites of one kind of key exchange.</summary>
internal static class ExportReading
{
    /// <summary>Yes when one was chosen, no when all export suites were refused; another export suite chosen leaves it open.</summary>
    internal static Answer Takes(TlsObservation tls, KeyExchange exchange)
    {
        foreach (var chosen in ChosenSuite.All(tls))
        {
            if (chosen.Suite.IsExport && chosen.Suite.KeyExchange == exchange) return new Answer.Yes(new Evidence(chosen.Words, chosen.Source));
        }

        if (SuiteReading.Takes(tls, suite => suite.IsExport && suite.KeyExchange == exchange, version => version < ProtocolVersion.Tls13) is Answer.No none) return none;

        return WeakSuiteReading.Takes(tls, WeakClass.Export) is Answer.Yes other
            ? new Answer.Unknown($"{other.Evidence.Fact}, and whether other export suites are was not asked")
            : WeakSuiteReading.Takes(tls, WeakClass.Export);
    }
}
