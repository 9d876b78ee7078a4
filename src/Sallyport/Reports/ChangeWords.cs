using System.Globalization;
using Sallyport.Verdicts.Changes;

namespace Sallyport.Reports;

/// <summary>Changes in words, alike in every form.</summary>
internal static class ChangeWords
{
    /// <summary>The heading above what changed.</summary>
    internal static string Heading(Comparison comparison) =>
        comparison.Since is { } since ? $"Since {since.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC" : "Since the baseline";

    /// <summary>What kind of change, for people: one or two words.</summary>
    internal static string Label(ChangeKind kind) => kind switch
    {
        ChangeKind.NotInBaseline => "not compared",
        ChangeKind.FindingNew => "new finding",
        ChangeKind.FindingGone => "gone",
        ChangeKind.FindingSeverity => "severity",
        ChangeKind.FindingUndecided => "not judged",
        _ => Word(kind),
    };

    /// <summary>The word of the JSON document.</summary>
    internal static string Word(ChangeKind kind) => kind switch
    {
        ChangeKind.NotInBaseline => "not-in-baseline",
        ChangeKind.Verdict => "verdict",
        ChangeKind.FindingNew => "finding-new",
        ChangeKind.FindingGone => "finding-gone",
        ChangeKind.FindingSeverity => "finding-severity",
        ChangeKind.FindingUndecided => "finding-undecided",
        ChangeKind.Address => "address",
        ChangeKind.Port => "port",
        ChangeKind.Version => "version",
        ChangeKind.Suite => "suite",
        ChangeKind.Group => "group",
        ChangeKind.Alpn => "alpn",
        ChangeKind.Certificate => "certificate",
        _ => "http",
    };

    /// <summary>The change as one sentence without a full stop; may quote untrusted text.</summary>
    internal static string Sentence(Change change) => change switch
    {
        { Before: null, After: null } => change.What,
        { Before: null } => $"{Prefix(change)}{change.After} (was not there)",
        { After: null } => $"{Prefix(change)}not seen any more (was {change.Before})",
        _ => $"{Prefix(change)}{change.After} (was {change.Before})",
    };

    /// <summary>What it is about, unless the label says so already.</summary>
    private static string Prefix(Change change) => change.What == Label(change.Kind) ? string.Empty : $"{change.What}: ";
}
