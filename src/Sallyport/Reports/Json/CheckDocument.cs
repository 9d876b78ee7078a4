using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Sallyport.Reports.Json;

/// <summary>The machine answer of <c>check</c> for one target: a published contract, additive within a major version.</summary>
public sealed record CheckDocument
{
    /// <summary>Version of this form.</summary>
    public required string SchemaVersion { get; init; }

    /// <summary>Always <c>check</c>.</summary>
    public required string Verb { get; init; }

    /// <summary>What was asked.</summary>
    public required TargetPart Target { get; init; }

    /// <summary>The answer in one sentence.</summary>
    public required string Headline { get; init; }

    /// <summary>open, closed, filtered, unreachable or unresolved; the best over all addresses. <c>unknown</c> when a run was cut before any answer.</summary>
    public required string State { get; init; }

    /// <summary>secure, weak, insecure, untrusted, not-tls, not-open or inconclusive.</summary>
    public required string Verdict { get; init; }

    /// <summary>The letter of SSL Labs' guide; null when not TLS, or when something that could lower it was not seen.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string? Grade { get; init; }

    /// <summary>Grades by rating scheme; a scheme is absent where something that could lower its grade was not seen, and gradeDetails says what.</summary>
    public required ImmutableSortedDictionary<string, string> Grades { get; init; }

    /// <summary>What each grade rests on, the letter first.</summary>
    public ImmutableArray<GradePart> GradeDetails { get; init; } = [];

    /// <summary>One entry an address.</summary>
    public required ImmutableArray<EndpointPart> Endpoints { get; init; }

    /// <summary>What the DNS says about the name beside its addresses; absent when it was not asked.</summary>
    public NamesPart? Names { get; init; }

    /// <summary>What is wrong, worst first.</summary>
    public required ImmutableArray<FindingPart> Findings { get; init; }

    /// <summary>What could not be decided, and why.</summary>
    public required ImmutableArray<InconclusivePart> Inconclusive { get; init; }

    /// <summary>Connections opened or attempted.</summary>
    public required int Connections { get; init; }

    /// <summary>How long looking took, in milliseconds.</summary>
    public required double ElapsedMs { get; init; }

    /// <summary>What changed since the baseline; null without one. A single <c>not-in-baseline</c> says that nothing was compared.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public ImmutableArray<ChangePart>? Changes { get; init; }

    /// <summary>When the run compared with began, RFC 3339; absent without one.</summary>
    public string? Since { get; init; }

    /// <summary>What to do next where no finding says it; absent otherwise.</summary>
    public string? NextStep { get; init; }

    /// <summary>Why the run ended early; absent when it was complete.</summary>
    public string? CutShort { get; init; }
}

/// <summary>What was asked.</summary>
/// <param name="Input">What was typed.</param>
/// <param name="Host">The host as a name or address.</param>
/// <param name="Port">The port.</param>
public sealed record TargetPart(string Input, string Host, int Port);

/// <summary>Something wrong.</summary>
/// <param name="Id">The check's permanent id.</param>
/// <param name="Severity">info, low, medium, high or critical.</param>
/// <param name="Title">One sentence.</param>
/// <param name="Evidence">What shows it.</param>
/// <param name="Remedy">What to change.</param>
/// <param name="References">Specifications and advisories.</param>
/// <param name="Endpoints">Where it holds, as address:port.</param>
/// <param name="Snippets">What to change in the words of the server that was recognised, or of every known one when none was; absent when no line of a configuration repairs it.</param>
public sealed record FindingPart(
    string Id, string Severity, string Title, ImmutableArray<EvidencePart> Evidence, string Remedy, ImmutableArray<string> References, ImmutableArray<string> Endpoints,
    ImmutableArray<SnippetPart>? Snippets = null);

/// <summary>What repairs a finding in one server's words.</summary>
/// <param name="Server">nginx, Apache, HAProxy, Caddy, lighttpd, IIS, Postfix or Dovecot.</param>
/// <param name="Where">Where the lines belong; <c>shell</c> for a command.</param>
/// <param name="Lines">The lines; one replaces what stands there under the same name.</param>
public sealed record SnippetPart(string Server, string Where, ImmutableArray<string> Lines);

/// <summary>A fact and where it stands in the saved observation.</summary>
/// <param name="Fact">What was seen.</param>
/// <param name="Source">A pointer into the endpoint's observation.</param>
public sealed record EvidencePart(string Fact, string Source);

/// <summary>Something that is not as it was in the baseline.</summary>
/// <param name="Kind">verdict, finding-new, finding-gone, finding-severity, finding-undecided, address, port, version, suite, group, alpn, certificate, http or not-in-baseline.</param>
/// <param name="What">Which one.</param>
/// <param name="Before">How it was; null when it was not there.</param>
/// <param name="After">How it is; null when it is not there any more.</param>
public sealed record ChangePart(
    string Kind,
    string What,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Before,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? After);

/// <summary>A check that could not decide.</summary>
/// <param name="Check">The check's permanent id.</param>
/// <param name="Reason">What is missing.</param>
/// <param name="Endpoint">Where; absent when it is about the host.</param>
public sealed record InconclusivePart(string Check, string Reason, string? Endpoint = null);
