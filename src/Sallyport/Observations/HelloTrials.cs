using System.Collections.Immutable;
using Sallyport.Wire.Tls;

namespace Sallyport.Observations;

/// <summary>Reads hellos as trials: what was offered, and whether the answer picks, refuses, or decides nothing.</summary>
/// <remarks>
/// A refusal is a fatal alert that means so. A connection that was closed without a word counts only when it was closed the second time too, and no hello of the
/// run was dropped once and answered the second time: then closing is this server's way to refuse, not a sign of load.
/// </remarks>
internal static class HelloTrials
{
    /// <summary>The trials of the hellos with <paramref name="version"/> whose purpose <paramref name="counts"/>.</summary>
    /// <param name="tls">What was seen.</param>
    /// <param name="version">The version offered.</param>
    /// <param name="counts">Which hellos tell.</param>
    /// <param name="offered">What a hello offered of the dimension in question; empty when it cannot tell.</param>
    /// <param name="chosen">What its answer picked.</param>
    internal static List<Trial> Read(
        TlsObservation tls, ProtocolVersion version, Func<HelloExchange, bool> counts, Func<HelloExchange, ImmutableArray<ushort>> offered, Func<HelloOutcome.ServerHello, ushort?> chosen)
    {
        var trials = new List<Trial>();
        for (var i = 0; i < tls.Hellos.Length; i++)
        {
            var hello = tls.Hellos[i];
            if (hello.Version != version || !counts(hello)) continue;

            var pick = hello.Outcome is HelloOutcome.ServerHello answer && answer.Version == version ? chosen(answer) : null;
            var refused = pick is null && IsRefused(tls, i);
            trials.Add(new Trial(offered(hello), pick, refused, pick is null && !refused ? Doubt(hello.Outcome) : null));
        }

        return trials;
    }

    /// <summary>True for the alerts that say: nothing of this.</summary>
    internal static bool IsRefusal(AlertDescription alert) =>
        alert == AlertDescription.HandshakeFailure || alert == AlertDescription.InsufficientSecurity || alert == AlertDescription.IllegalParameter
        || alert == AlertDescription.ProtocolVersion || alert == AlertDescription.InternalError;

    /// <summary>True when <paramref name="first"/> and <paramref name="second"/> ask the same and both were closed without a word.</summary>
    internal static bool ClosedTwice(HelloExchange first, HelloExchange second) =>
        IsClosed(first) && IsClosed(second) && first.Purpose == second.Purpose && first.Version == second.Version && first.Suites.AsSpan().SequenceEqual(second.Suites.AsSpan())
        && first.Sent.Length == second.Sent.Length;

    private static bool IsRefused(TlsObservation tls, int index) => tls.Hellos[index].Outcome switch
    {
        HelloOutcome.Refused refused => IsRefusal(refused.Alert),
        HelloOutcome.NoAnswer => index > 0 && ClosedTwice(tls.Hellos[index - 1], tls.Hellos[index]) && !DropsAtRandom(tls) && !RefusesByAlert(tls, tls.Hellos[index]),
        _ => false,
    };

    /// <summary>Who has an alert for other lists of the same version closes for another reason.</summary>
    private static bool RefusesByAlert(TlsObservation tls, HelloExchange closed) =>
        tls.Hellos.Any(hello => hello.Version == closed.Version && hello.Outcome is HelloOutcome.Refused refused && IsRefusal(refused.Alert));

    private static bool IsClosed(HelloExchange hello) => hello.Outcome is HelloOutcome.NoAnswer { Fault: NetworkFault.Closed, Bytes: 0 };

    /// <summary>True for a connection that was ended before the server said anything but close_notify: half an answer is no refusal.</summary>
    internal static bool IsWordlessDrop(HelloExchange hello) =>
        hello.Outcome is HelloOutcome.NoAnswer { Fault: NetworkFault.Closed or NetworkFault.Reset } none && (none.Bytes == 0 || IsCloseNotify(hello.Received.AsSpan()));

    /// <summary>A hello that was dropped one time and answered another: then a limit or the path drops, and dropping says nothing about what was offered.</summary>
    internal static bool DropsAtRandom(TlsObservation tls) =>
        tls.Hellos.Zip(tls.Hellos.Skip(1)).Any(pair => IsDroppedOnce(pair.First, pair.Second))
        || tls.Hellos.Where(AsksVersion).GroupBy(hello => hello.Purpose).Any(asked => asked.Any(first => asked.Any(second => IsDroppedOnce(first, second))));

    /// <summary>True for a hello that asks whether a version is spoken.</summary>
    internal static bool AsksVersion(HelloExchange hello) => hello.Purpose is HelloPurpose.Ssl2 or HelloPurpose.Ssl3 or HelloPurpose.Tls10 or HelloPurpose.Tls11 or HelloPurpose.Tls12 or HelloPurpose.Tls13;

    /// <summary>True when a hello for <paramref name="purpose"/> was dropped between two of one other purpose, one after the other, that were answered: no limit was in force then.</summary>
    internal static bool IsFramed(TlsObservation tls, HelloPurpose purpose)
    {
        for (var i = 1; i < tls.Hellos.Length - 1; i++)
        {
            var (before, hello, after) = (tls.Hellos[i - 1], tls.Hellos[i], tls.Hellos[i + 1]);
            if (hello.Purpose == purpose && before.Purpose == after.Purpose && IsAnswered(before) && IsAnswered(after) && Precedes(before, hello) && Precedes(hello, after)) return true;
        }

        return false;
    }

    private static bool IsDroppedOnce(HelloExchange first, HelloExchange second) =>
        first.Outcome is HelloOutcome.NoAnswer && IsAnswered(second) && first.Purpose == second.Purpose && first.Version == second.Version && first.Suites.AsSpan().SequenceEqual(second.Suites.AsSpan())
        && first.Sent.Length == second.Sent.Length;

    private static bool IsAnswered(HelloExchange hello) => hello.Outcome is HelloOutcome.ServerHello or HelloOutcome.Refused;

    private static bool Precedes(HelloExchange first, HelloExchange second) => first.SentAt + first.Took <= second.SentAt;

    /// <summary>An alert record with close_notify, warning or fatal (RFC 8446 6.1), and nothing else.</summary>
    private static bool IsCloseNotify(ReadOnlySpan<byte> received) => received is [(byte)ContentType.Alert, _, _, 0, 2, _, 0];

    private static string Doubt(HelloOutcome outcome) => outcome switch
    {
        HelloOutcome.NoAnswer none => none.Words,
        HelloOutcome.Violation broken => broken.Reason,
        HelloOutcome.Refused refused => $"alert {refused.Alert.Name} came in place of an answer",
        HelloOutcome.ServerHello other => $"it was answered with {other.Version.Name}",
        _ => "the answer was no TLS",
    };
}
