using System.Buffers.Binary;
using System.Globalization;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Tls;

/// <summary>Fails, for information, when the first four bytes of the server's random bytes up to TLS 1.2 are its clock; says how far it is off when that is minutes.</summary>
/// <remarks>
/// RFC 5246 asked for the time there and libraries have left it since 2014: it tells machines apart that share an address, and weakens whatever else is made from the clock. Three
/// answers have to agree with each other.
/// </remarks>
[Check("TLS-0073", Severity.Info, "The server's clock is in its hello", References = ["RFC 5246 7.4.1.2", "draft-mathewson-no-gmtunixtime-00"])]
internal sealed class ClockInRandom : ICheck<TlsObservation>
{
    private const int Agreeing = 3;
    private const string Remedy =
        "Update the TLS library: OpenSSL 1.0.2 and newer, GnuTLS, BoringSSL and Go send random bytes, and nginx, Apache and HAProxy use the system's; let the machine keep time (chrony, systemd-timesyncd)";

    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Wrong = TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        var seen = HelloSecrets.Of(subject).FindAll(secret => secret.Version >= ProtocolVersion.Tls10 && secret.Version < ProtocolVersion.Tls13);
        if (seen.Count < Agreeing) return TooFew(subject);

        var clocks = seen.ConvertAll(secret => Clock(secret) - secret.SentAt);
        if (clocks.Max() - clocks.Min() > Slack) return CheckResult.Pass(new Evidence($"the first four bytes of {seen.Count} randoms are no clock", seen[0].Source));

        return Told(subject, Clock(seen[0]), seen[0]);
    }

    private static DateTimeOffset Clock(HelloSecret secret) => DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadUInt32BigEndian(secret.Random.AsSpan()));

    private static CheckResult Told(TlsObservation tls, DateTimeOffset clock, HelloSecret secret)
    {
        var evidence = new Evidence($"the random begins with the time {clock.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)} UTC", secret.Source);
        var off = tls.Certificates.IsEmpty ? TimeSpan.Zero : (clock - tls.Certificates[0].SeenAt).Duration();
        return off > Wrong
            ? CheckResult.Fail(evidence, Remedy, Severity.Low, $"The server's clock is in its hello, and {(long)off.TotalMinutes} minutes off")
            : CheckResult.Fail(evidence, Remedy);
    }

    private static CheckResult TooFew(TlsObservation tls) =>
        ResumptionRule.WasQuick(tls) ? CheckResult.NotApplicable("the quick profile brings too few answers to compare")
        : tls.Versions.All.Where(pair => pair.Version >= ProtocolVersion.Tls10 && pair.Version < ProtocolVersion.Tls13).All(pair => pair.Answer is Answer.No)
        ? CheckResult.NotApplicable("no version from TLS 1.0 to TLS 1.2 is spoken")
        : CheckResult.Inconclusive("fewer than three hellos up to TLS 1.2 were answered");
}
