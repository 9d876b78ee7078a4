using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Seen;

/// <summary>Provocations of known flaws and how they were met, made small.</summary>
internal static class Provocations
{
    internal static readonly AlertDescription BadRecordMac = AlertDescription.BadRecordMac;

    internal static AttackOutcome NotPossible { get; } = new AttackOutcome.NotPossible("it is not there");

    internal static AttackOutcome NotReached { get; } = new AttackOutcome.NotReached("the connection was reset");

    internal static AttackOutcome Silence { get; } = Ended(NetworkFault.TimedOut);

    internal static AttackOutcome Closed { get; } = Ended(NetworkFault.Closed);

    internal static AttackOutcome Reset { get; } = Ended(NetworkFault.Reset);

    internal static AttackOutcome Alerted(AlertDescription alert, double milliseconds = 1) =>
        new AttackOutcome.Reacted { Records = [new SeenRecord(ContentType.Alert, 2, alert, Fatal: true)], Took = TimeSpan.FromMilliseconds(milliseconds) };

    /// <summary>An alert and the end of the connection behind it, as it is seen where reading goes on.</summary>
    internal static AttackOutcome Refused(AlertDescription alert, double milliseconds = 1) => (AttackOutcome.Reacted)Alerted(alert, milliseconds) with { End = NetworkFault.Closed };

    internal static AttackOutcome Sent(ContentType type, int length, int? heartbeat = null) =>
        new AttackOutcome.Reacted { Records = [new SeenRecord(type, length, HeartbeatPayload: heartbeat)], Took = TimeSpan.FromMilliseconds(1) };

    internal static AttackOutcome Page { get; } = (AttackOutcome.Reacted)Sent(ContentType.ApplicationData, 100) with { End = NetworkFault.Closed };

    internal static AttackOutcome Returned(int length, bool begins) => new AttackOutcome.SessionIdReturned(16, length, begins);

    /// <summary>The server of today with these exchanges.</summary>
    internal static TlsObservation Met(AttackPurpose purpose, AttackForm form, params AttackOutcome[] outcomes) => Servers.Modern.Met(purpose, form, outcomes);

    /// <summary>The server with one exchange more an outcome, each a round.</summary>
    internal static TlsObservation Met(this TlsObservation tls, AttackPurpose purpose, AttackForm form, params AttackOutcome[] outcomes) =>
        tls with { Attacks = [.. tls.Attacks, .. outcomes.Select((outcome, round) => Exchange(purpose, form, round, outcome))] };

    /// <summary>The server, had it met every provocation of the standard profile as a library of today does.</summary>
    internal static TlsObservation Provoked(this TlsObservation tls) => tls
        .Met(AttackPurpose.Heartbleed, AttackForm.OverlongHeartbeat, NotPossible)
        .Met(AttackPurpose.EarlyChangeCipherSpec, AttackForm.EarlyChangeCipherSpec, Alerted(AlertDescription.UnexpectedMessage))
        .Met(AttackPurpose.Ticketbleed, AttackForm.ShortSessionId, Returned(16, begins: true))
        .Met(AttackPurpose.Renegotiation, AttackForm.LegacyRenegotiation, Alerted(AlertDescription.NoRenegotiationReserved))
        .Met(AttackPurpose.Renegotiation, AttackForm.SecureRenegotiation, Alerted(AlertDescription.NoRenegotiationReserved))
        .Met(AttackPurpose.CbcOffer, AttackForm.CbcSuites, NotPossible);

    /// <summary>A server that was asked about the padding of RSA key exchanges, and how it met each form in each round.</summary>
    internal static TlsObservation Robot(Func<AttackForm, int, AttackOutcome> finished, Func<AttackForm, int, AttackOutcome> unfinished, int rounds = 3)
    {
        var tls = Servers.Modern.Taking(0x002F);
        foreach (var form in (AttackForm[])[AttackForm.GoodPadding, AttackForm.WrongFirstBytes, AttackForm.MisplacedZero, AttackForm.NoZero, AttackForm.WrongVersion])
        {
            tls = tls.Met(AttackPurpose.Robot, form, [.. Enumerable.Range(0, rounds).Select(round => finished(form, round))])
                .Met(AttackPurpose.RobotUnfinished, form, [.. Enumerable.Range(0, rounds).Select(round => unfinished(form, round))]);
        }

        return tls;
    }

    /// <summary>A server that takes CBC suites.</summary>
    internal static TlsObservation TakingCbc { get; } = Met(AttackPurpose.CbcOffer, AttackForm.CbcSuites, new AttackOutcome.SuiteTaken(EncryptThenMac: false));

    /// <summary>A server that was sent bad CBC records, and met all with one alert but for the forms named.</summary>
    internal static TlsObservation Cbc(params (AttackForm Form, AttackOutcome Outcome)[] others)
    {
        var tls = TakingCbc;
        for (var form = AttackForm.ValidRecord; form <= AttackForm.OverlongPadding; form++)
        {
            var own = Array.Find(others, pair => pair.Form == form).Outcome ?? (form == AttackForm.ValidRecord ? Page : Refused(BadRecordMac));
            tls = tls.Met(AttackPurpose.CbcPadding, form, own, own, own);
        }

        return tls;
    }

    /// <summary>What every check of CBC padding passes.</summary>
    internal static ImmutableArray<TlsObservation> SoundCbc { get; } = [Cbc()];

    /// <summary>What decides none of them.</summary>
    internal static ImmutableArray<TlsObservation> UndecidedCbc { get; } =
    [
        Servers.Modern, Servers.Silent, TakingCbc, Met(AttackPurpose.CbcOffer, AttackForm.CbcSuites, NotReached),
        TakingCbc.Met(AttackPurpose.CbcPadding, AttackForm.WrongPadding, NotReached),
        TakingCbc.Met(AttackPurpose.CbcPadding, AttackForm.WrongPadding, Silence, Refused(BadRecordMac), Silence),
        TakingCbc.Met(AttackPurpose.CbcPadding, AttackForm.WrongPadding, Refused(BadRecordMac)),
    ];

    /// <summary>What none of them applies to.</summary>
    internal static ImmutableArray<TlsObservation> WithoutCbc { get; } = [Servers.Tls13Only, Met(AttackPurpose.CbcOffer, AttackForm.CbcSuites, NotPossible)];

    private static AttackOutcome.Reacted Ended(NetworkFault end) => new() { End = end, Took = TimeSpan.FromSeconds(3) };

    private static AttackExchange Exchange(AttackPurpose purpose, AttackForm form, int round, AttackOutcome outcome) => new()
    {
        Purpose = purpose,
        Form = form,
        Round = round,
        SentAt = TimeSpan.Zero,
        Version = ProtocolVersion.Tls12,
        Suite = Servers.RsaAes128Cbc,
        Outcome = outcome,
    };
}
