using System.Globalization;
using Sallyport.Findings;
using Sallyport.Verdicts.Trust;

namespace Sallyport.Reports.Text;

/// <summary>A line for each listener that came or went.</summary>
/// <param name="Palette">Colours or none.</param>
public sealed record ListenerEvents(Palette Palette)
{
    private const int Told = 3;

    /// <summary>Writes <paramref name="change"/>.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="change">What came or went.</param>
    /// <param name="at">When that was seen.</param>
    public void Write(TextWriter to, ListenerChange change, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(change);
        var listener = change.Listener;
        var line = string.Create(CultureInfo.InvariantCulture, $"{Moment.Second(at)} UTC  {(change.Started ? "started" : "stopped")}  {Words.Of(listener.Protocol)} {listener.Endpoint}  {Holders(change)}");
        var worst = change.Holders.IsEmpty ? null : (TrustVerdict?)change.Holders.MaxBy(holder => TrustRules.Gravity(holder.Verdict))!.Verdict;
        to.WriteLine(change.Started ? Palette.Trust(worst, Sanitizer.Clean(line)) : Palette.Faint(Sanitizer.Clean(line)));
    }

    private static string Holders(ListenerChange change)
    {
        if (change.Holders.IsEmpty) return "nobody was seen to hold it";

        var told = change.Holders.Take(Told).Select(holder => $"{holder.Holder.Process.Name} ({holder.Holder.Process.Pid}) {Words.Of(holder.Verdict)}");
        return $"{string.Join(", ", told)}{(change.Holders.Length > Told ? $" and {change.Holders.Length - Told} more" : string.Empty)}";
    }
}
