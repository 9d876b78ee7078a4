using Sallyport.Findings;
using Sallyport.Verdicts;

namespace Sallyport.Checks;

/// <summary>Registers a check: the generator collects every class that carries it into the catalogue, the schema and the documentation.</summary>
/// <param name="id">Permanent id, e.g. <c>TLS-0002</c>; its prefix names the family, its number is unique over all and never reused.</param>
/// <param name="severity">How much a failure matters unless the check says otherwise for a case.</param>
/// <param name="title">What is wrong when the check fails, one sentence without a full stop.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class CheckAttribute(string id, Severity severity, string title) : Attribute
{
    /// <summary>Permanent id.</summary>
    public string Id { get; } = id;

    /// <summary>How much a failure matters.</summary>
    public Severity Severity { get; } = severity;

    /// <summary>What is wrong when the check fails.</summary>
    public string Title { get; } = title;

    /// <summary>Specifications and advisories; at least one.</summary>
    public string[] References { get; set; } = [];

    /// <summary>What a failure makes of the verdict, when that does not follow from the severity.</summary>
    public Verdict FailureMeans { get; set; } = Verdict.Secure;

    /// <summary>True when the connection cannot be called secure while this check is undecided.</summary>
    public bool Essential { get; set; }

    /// <summary>The key under <c>vulnerabilities</c> in the JSON document that this check answers, e.g. <c>poodleSsl3</c>.</summary>
    public string? Vulnerability { get; set; }

    /// <summary>Which of the three questions about a process it bears on.</summary>
    public TrustAxis Axis { get; set; } = TrustAxis.None;

    /// <summary>What a failure adds to that axis, in points of log-odds, below 0, unless the check says otherwise for a case.</summary>
    public int Weight { get; set; }

    /// <summary>What passing adds to that axis; 0 where the absence of something proves nothing.</summary>
    public int Merit { get; set; }

    /// <summary>True when no other evidence can outweigh a failure.</summary>
    public bool RedFlag { get; set; }

    /// <summary>True when passing counts against doubts of the same kind: somebody who may has vouched for it.</summary>
    public bool Redeems { get; set; }
}
