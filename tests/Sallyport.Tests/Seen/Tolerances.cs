using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Seen;

/// <summary>Unusual hellos and how they were met.</summary>
internal static class Tolerances
{
    private static readonly HelloOutcome Answer = Hellos.Picked(ProtocolVersion.Tls12, Servers.EcdheEcdsaAes128Gcm);

    /// <summary>The server, had it answered a hello with these forms in it.</summary>
    internal static TlsObservation Taking(this TlsObservation tls, params ToleranceForm[] forms) => tls.Meeting(Answer, forms);

    /// <summary>The server, had it answered the control so often.</summary>
    internal static TlsObservation Controlled(this TlsObservation tls, int times = 1) => Enumerable.Range(0, times).Aggregate(tls, (seen, _) => seen.Meeting(Answer));

    /// <summary>The server, had a hello with these forms met <paramref name="outcome"/>.</summary>
    internal static TlsObservation Meeting(this TlsObservation tls, HelloOutcome outcome, params ToleranceForm[] forms) => tls with
    {
        Tolerance = [.. tls.Tolerance, new([.. forms], Hellos.Met(HelloPurpose.Tolerance, ProtocolVersion.Tls12, outcome))],
    };

    /// <summary>Subjects that fail for <paramref name="form"/>: refused by an alert, or dropped three times between answered controls.</summary>
    internal static TlsObservation[] Failing(ToleranceForm form) =>
    [
        Servers.Modern.Meeting(Hellos.Refused(AlertDescription.DecodeError), form).Controlled(),
        Servers.Modern.Meeting(Hellos.Dropped, form).Meeting(Hellos.Dropped, form).Meeting(Hellos.Dropped, form).Controlled(2),
        Servers.Modern.Meeting(Hellos.Silence, form).Meeting(Hellos.Silence, form).Meeting(Hellos.Silence, form).Controlled(2),
        Servers.Modern.Meeting(new HelloOutcome.Violation("it answers with a version that was not offered", new ProtocolVersion(0x0305), null), form).Controlled(),
    ];

    /// <summary>Subjects that decide nothing about <paramref name="form"/>: a limiter or a lossy way does the same.</summary>
    internal static TlsObservation[] Undecided(ToleranceForm form) =>
    [
        Servers.Silent,
        Servers.Modern.Meeting(Hellos.Dropped, form).Meeting(Hellos.Dropped, form).Controlled(2),
        Servers.Modern.Meeting(Hellos.Dropped, form).Meeting(Hellos.Dropped, form).Meeting(Hellos.Dropped, form).Controlled(),
        Servers.Modern.Meeting(Hellos.Dropped, form).Meeting(Hellos.Dropped, form).Meeting(Hellos.Dropped, form).Meeting(Hellos.Dropped).Controlled(2),
        Servers.Modern.Meeting(Hellos.Half, form).Meeting(Hellos.Half, form).Meeting(Hellos.Half, form).Controlled(2),
        Servers.Modern.Meeting(Hellos.HalfAndSilence, form).Meeting(Hellos.HalfAndSilence, form).Meeting(Hellos.HalfAndSilence, form).Controlled(2),
        Servers.Modern.Meeting(Hellos.Refused(AlertDescription.DecodeError), form),
        Servers.Modern.Meeting(Hellos.Refused(AlertDescription.UserCanceled), form).Controlled(),
    ];
}
