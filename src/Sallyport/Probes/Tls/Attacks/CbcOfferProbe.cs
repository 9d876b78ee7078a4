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

    /// <summary>What needs no connection: a server that refused every CBC suite when all were asked for.</summary>
    internal AttackExchange? Known() => SuiteReading.Takes(seen, suite => suite.Mode == CipherMode.Cbc, version => version == hello.Version) is Answer.No
        ? Question.Spared("every CBC suite was refused")
        : null;
}
