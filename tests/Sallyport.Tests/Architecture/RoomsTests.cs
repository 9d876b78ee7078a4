using Xunit;

namespace Sallyport.Tests.Architecture;

/// <summary>Which room of the engine may name what of which other: one flow, Target to Observation to Finding to Verdict to Report.</summary>
public sealed class RoomsTests
{
    private const string Everything = "*";

    /// <summary>Each edge with the types that it is for; an edge against the flow names the few that have a reason.</summary>
    private static readonly (string From, string To, string Types)[] Edges =
    [
        // The flow.
        ("Probes", "Targets", Everything), // what to look at
        ("Probes", "Observations", Everything), // what was seen
        ("Host", "Observations", Everything), // what was seen on this machine
        ("Observations", "Targets", Everything), // an observation says what was asked
        ("Checks", "Observations", Everything), // what is judged
        ("Checks", "Findings", Everything), // evidence and severity
        ("Checks", "Knowledge", Everything), // limits that change with the years
        ("Verdicts", "Checks", Everything), // the catalogue judges, outcomes are summed up
        ("Verdicts", "Findings", Everything),
        ("Verdicts", "Observations", Everything), // whether it is open, and what answered
        ("Verdicts", "Knowledge", Everything), // handed through to the checks
        ("Verdicts", "Targets", "Target Port"), // the headline names the host and port asked for
        ("Reports", "Verdicts", Everything), // the assessment is the one model
        ("Reports", "Checks", Everything), // every check's outcome, and explanations
        ("Reports", "Findings", Everything),
        ("Reports", "Observations", Everything), // what was seen is shown beside what it means
        ("Reports", "Targets", Everything), // what was asked is repeated

        // Certificates is a room of pure functions over what was presented: it knows observations, and whoever judges or shows chains knows it.
        ("Certificates", "Observations", "CertificateObservation CertificateFacts CertificateFile ConfiguredCertificate ConfiguredListen ServerConfiguration ConfigurationGap"),
        ("Checks", "Certificates", Everything),
        ("Reports", "Certificates", Everything),
        ("Verdicts", "Certificates", "PresentedChain"), // read once, judged by many checks

        // Clients works out from observations what named clients would meet; checks judge it, the assessment carries it, reports show it.
        ("Clients", "Observations", Everything),
        ("Clients", "Knowledge", "ClientProfile"),
        ("Checks", "Clients", Everything),
        ("Verdicts", "Clients", "ClientSimulation SimulatedClient"),
        ("Reports", "Clients", Everything),

        // Services names what answers from observations; checks judge it, the assessment carries it, reports show it.
        ("Services", "Observations", Everything),
        ("Services", "Knowledge", Everything), // the rules and what they say of products
        ("Services", "Findings", "Evidence"), // what shows it
        ("Probes", "Services", "Wanted StimulusReading"), // what to ask next for a candidate, and whether another protocol answered; never what it is
        ("Probes", "Knowledge", "RuleBook KnowledgeBase"), // the rules, handed through
        ("Checks", "Services", Everything),
        ("Verdicts", "Services", Everything),
        ("Reports", "Services", Everything),

        // Host looks at this machine as Probes look at others; Ownership joins processes with their listeners, and is judged, carried and shown like an observation.
        ("Host", "Knowledge", "DebianVersion RpmVersion PacmanVersion ApkVersion"), // the order of versions, without which no candidate can be told from what is installed
        ("Ownership", "Observations", Everything),
        ("Checks", "Ownership", Everything),
        ("Verdicts", "Ownership", Everything),
        ("Reports", "Ownership", Everything),

        // A client's name, the lines that repair a finding, the words for a product.
        ("Reports", "Knowledge", "ClientProfile RemedySnippet SoftwareProduct ServiceCategory ServiceLayer ServiceWords VersionPrecision"),

        // Against the flow, each with its reason.
        ("Findings", "Knowledge", "RemedySnippet"), // a finding carries the lines that repair it
        ("Observations", "Findings", "Evidence"), // an answer carries the fact that shows it
        ("Checks", "Verdicts", "Verdict"), // a check declares what its failure makes of the verdict: the word alone, no rule
        ("Findings", "Checks", "CheckOutcome CheckResult CheckDescriptor"), // findings are what failed outcomes become
    ];

    public static TheoryData<string> Rooms => [.. Actual().Select(edge => edge.From).Distinct().Order()];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_names_only_what_the_flow_allows(string room) =>
        Assert.Empty(Actual().Where(edge => edge.From == room && !IsAllowed(edge)).Select(edge => $"{edge.By} names {edge.To}.{edge.Type}").Distinct());

    [Fact]
    public void Every_edge_of_the_table_is_used() =>
        Assert.Empty(Edges.Where(edge => !Actual().Any(actual => (actual.From, actual.To) == (edge.From, edge.To))).Select(edge => $"{edge.From} -> {edge.To}"));

    [Fact]
    public void The_command_line_names_no_codec_but_certificates() =>
        Assert.Empty(CompiledAssembly.CommandLine.Types.SelectMany(type => type.Uses).Where(use => use.Assembly == "Sallyport.Wire" && use.Namespace != "Sallyport.Wire.X509").Select(use => use.ToString()).Distinct());

    private static bool IsAllowed((string By, string From, string To, string Type) actual) =>
        Edges.Any(edge => (edge.From, edge.To) == (actual.From, actual.To) && (edge.Types == Everything || edge.Types.Split(' ').Contains(actual.Type)));

    private static IEnumerable<(string By, string From, string To, string Type)> Actual() =>
        from type in CompiledAssembly.Engine.Types
        from use in type.Uses
        where use.Assembly.Length == 0 && use.Namespace.StartsWith("Sallyport.", StringComparison.Ordinal)
        let edge = (type.ToString(), Short(type.Namespace), Short(use.Namespace), use.Type)
        where edge.Item2.Length > 0 && edge.Item3.Length > 0 && edge.Item2 != edge.Item3
        select edge;

    private static string Short(string space) => Rules.Room(space) is var room && room.Length > "Sallyport.".Length ? room["Sallyport.".Length..] : string.Empty;
}
