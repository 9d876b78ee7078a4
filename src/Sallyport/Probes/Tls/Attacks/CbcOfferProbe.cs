using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Probes.Tls.Attacks;

/// <summary>Offers CBC suites alone, with encrypt-then-MAC: whether they are taken decides what attacks on CBC can be asked about.</summary>
internal sealed class CbcOfferProbe(AttackLine line, AttackHello hello)
{
    private static readonly ImmutableArray<CipherSuite> Suites = [.. OfferedSets.Cbc.Where(suite => suite.BlockBits >= 64).Take(120)];

    internal async Task<AttackExchange[]> AskAsync() => [await line.PlainAsync(
        new AttackQuestion(AttackPurpose.CbcOffer, AttackForm.CbcSuites), hello with { Suites = Suites, More = [HelloExtension.EncryptThenMac()] }, HandshakeType.ServerHello,
        (handshake, _) => Task.FromResult<AttackOutcome>(new AttackOutcome.SuiteTaken(handshake.EncryptThenMac)))];
}
