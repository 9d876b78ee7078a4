using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Probes.Tls.Attacks;

/// <summary>Offers CBC suites alone, with encrypt-then-MAC: whether they are taken decides what attacks on CBC can be asked about.</summary>
internal sealed class CbcOfferProbe(AttackLine line, AttackHello hello, TlsObservation seen)
{
    private static readonly AttackQuestion Question = new(AttackPurpose.CbcOffer, AttackForm.CbcSuites);
    private static readonly ImmutableArray<CipherSuite> Suites = [.. OfferedSets.Cbc.Where(suite => suite.BlockBits >= 64).Take(120)];

    internal async Task<AttackExchange[]> AskAsync() => [await line.PlainAsync(
        Question, hello with { Suites = Suites, More = [HelloExtension.EncryptThenMac()] }, HandshakeType.ServerHello,
        (handshake, _) => Task.FromResult<AttackOutcome>(new AttackOutcome.SuiteTaken(handshake.EncryptThenMac)))];

    /// <summary>What needs no connection: a server that took one, or refused every one, when all suites were asked for.</summary>
    internal AttackExchange? Known() => Taken(seen, hello.Version) is { } taken
        ? Question.Answered(taken.Version, taken.Suite, new AttackOutcome.SuiteTaken(taken.Extensions.Contains(ExtensionType.EncryptThenMac)))
        : SuiteReading.Takes(seen, suite => suite.Mode == CipherMode.Cbc, version => version == hello.Version) is Answer.No
        ? Question.Spared("every CBC suite was refused")
        : null;

    /// <summary>An answer that chose a CBC suite in <paramref name="version"/>; encrypt-then-MAC was on offer, as it is in every question for suites.</summary>
    internal static HelloOutcome.ServerHello? Taken(TlsObservation seen, ProtocolVersion version) => seen.Hellos
        .Where(exchange => exchange.Purpose == HelloPurpose.SuiteEnumeration)
        .Select(exchange => exchange.Outcome)
        .OfType<HelloOutcome.ServerHello>()
        .FirstOrDefault(answer => answer.Version == version && answer.Suite.Mode == CipherMode.Cbc);
}
