using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Reports.Text;
using Sallyport.Verdicts;

namespace Sallyport.Cli;

/// <summary>
/// Goes once through what a check is made of, with nothing sent and nothing kept, on another core while the command line is read and the network waited for:
/// libraries are loaded and types are known by the time they are needed.
/// </summary>
internal static class Rehearsal
{
    /// <summary>Begins in the background, where there is a second core.</summary>
    internal static void Begin()
    {
        if (Environment.ProcessorCount > 1) new Thread(Run) { IsBackground = true, Name = "rehearsal" }.Start();
    }

    private static void Run()
    {
        Probes.Rehearsal.Run();
        Judge(RehearsedHost.Make(), KnowledgeBase.Embedded);
    }

    /// <summary>Judges what is known in the middle of a run, in the background and for nobody: when all is known, the same code has run once.</summary>
    internal static void Begin(HostObservation draft, KnowledgeBase knowledge) => _ = Task.Factory.StartNew(() => Judge(draft, knowledge), default, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private static void Judge(HostObservation seen, KnowledgeBase knowledge) => new TextReport(Palette.Plain).Write(TextWriter.Null, Judgement.Of(seen, knowledge));
}
