using System.Globalization;
using Sallyport.Host;
using Sallyport.Knowledge;
using Sallyport.Observations.Local;
using Sallyport.Probes.Local;
using Sallyport.Reports.Text;
using Sallyport.Verdicts.Trust;

namespace Sallyport.Cli.Verbs;

/// <summary>Looks at this machine on another core while the command line is still being read; what it sees is used when it turns out to be what was asked for, and otherwise was for nothing.</summary>
internal sealed class EarlyLook
{
    private readonly ushort? _port;
    private readonly Thread _thread;
    private MachineObservation? _seen;

    private EarlyLook(ushort? port, TimeProvider clock)
    {
        _port = port;
        _thread = new Thread(() => Look(clock)) { IsBackground = true, Name = "early look" };
        _thread.Start();
    }

    /// <summary>Begins where there is a second core and the words are likely to ask for it; null otherwise.</summary>
    internal static EarlyLook? Begin(string[] words, TimeProvider clock)
    {
        if (words is not ["owner", ..] || !HostSurvey.IsBuilt || Environment.ProcessorCount == 1 || Array.Exists(words, word => word is "--replay" or "--watch" or "--help" or "-h" or "-?")) return null;

        var word = Array.Find(words, word => word is [>= '0' and <= '9', ..]);
        if (word is null) return new EarlyLook(Array.Exists(words, word => word is "--all" or "-a") ? null : OwnerVerb.Https, clock);

        return ushort.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port != 0 ? new EarlyLook(port, clock) : null;
    }

    /// <summary>What was seen of <paramref name="port"/>; null when the look was for another, or failed.</summary>
    /// <param name="port">What was asked for.</param>
    /// <param name="clock">The clock.</param>
    internal MachineObservation? Take(ushort? port, TimeProvider clock)
    {
        if (port != _port) return null;
        if (_thread.IsAlive) Rehearse(clock);

        _thread.Join();
        return _seen;
    }

    /// <summary>While it goes on, this core goes once through what comes after, so that types are known and knowledge is read by then. The made-up machine has nothing that would be asked over the network.</summary>
    private static void Rehearse(TimeProvider clock)
    {
        var served = ServedSurvey.CompleteAsync(RehearsedMachine.Make(), clock, CancellationToken.None);
        if (served.IsCompletedSuccessfully) new OwnerReport(Palette.Plain).Write(TextWriter.Null, OwnershipJudgement.Of(HostSurvey.Follow(served.Result, clock), KnowledgeBase.Embedded));
    }

    /// <summary>A defect shows again where it can be told of: when the look is repeated in the verb.</summary>
    private void Look(TimeProvider clock)
    {
#pragma warning disable CA1031 // a thread of its own has nobody who could be told
        try
        {
            _seen = HostSurvey.Observe(_port, clock);
        }
        catch (Exception)
        {
            _seen = null;
        }
#pragma warning restore CA1031
    }
}
