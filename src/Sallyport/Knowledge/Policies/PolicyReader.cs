using System.Collections.Immutable;
using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Sallyport.Knowledge.Policies;

/// <summary>Reads a policy file; what is wrong is told with its line, and nothing is taken half.</summary>
internal sealed class PolicyReader
{
    private static readonly string[] Keys = ["hosts", "ports", "services", "versions", "issuers", "certificates", "processes"];
    private const int Deepest = 64;

    private string? _problem;

    /// <summary>The policy in <paramref name="text"/>; null with the problem.</summary>
    internal static ServicePolicy? Read(string name, string text, out string? problem)
    {
        var reader = new PolicyReader();
        var entries = reader.ReadEntries(text);
        problem = reader._problem;
        return problem is null ? new ServicePolicy(name, entries) : null;
    }

    private ImmutableArray<PolicyEntry> ReadEntries(string text)
    {
        var stream = new YamlStream();
        try
        {
            if (IsTooDeep(text))
            {
                _problem = $"it is nested more than {Deepest} levels deep";
                return [];
            }

            stream.Load(new StringReader(text));
        }
        catch (YamlException broken)
        {
            _problem = $"line {broken.Start.Line}: it is no YAML: {broken.Message}";
            return [];
        }
        catch (Exception failure) when (failure is InvalidOperationException or ArgumentException) // the library throws these at some malformed texts, without a place
        {
            _problem = "it is no YAML";
            return [];
        }

        if (stream.Documents is not [{ RootNode: YamlMappingNode root }] || Member(root, "expect") is not YamlSequenceNode expected)
        {
            _problem = "it has no list 'expect'";
            return [];
        }

        return [.. expected.Children.Select(ReadEntry)];
    }

    /// <summary>The library reads a node inside a node by calling itself, so that a text could exhaust the stack.</summary>
    private static bool IsTooDeep(string text)
    {
        var (parser, depth) = (new Parser(new StringReader(text)), 0);
        while (depth <= Deepest && parser.MoveNext()) depth += parser.Current!.NestingIncrease;
        return depth > Deepest;
    }

    private PolicyEntry ReadEntry(YamlNode node)
    {
        if (node is not YamlMappingNode entry) return Nothing(node, "an entry of 'expect' is no mapping");
        foreach (var key in entry.Children.Keys.Where(key => key is not YamlScalarNode { Value: { } word } || !Keys.Contains(word))) Fail(key, $"'{key}' is unknown; an entry has {string.Join(", ", Keys)}");
        if (Member(entry, "hosts") is null) Fail(entry, "an entry has no 'hosts'; \"*\" stands for every host");

        return new PolicyEntry
        {
            Line = (int)entry.Start.Line,
            Hosts = [.. Texts(entry, "hosts").Select(host => new HostPattern(host.ToLowerInvariant()))],
            Ports = [.. Texts(entry, "ports").Select(port => ReadPort(entry, port))],
            Services = Texts(entry, "services"),
            Versions = ReadVersions(entry),
            Issuers = Texts(entry, "issuers"),
            Processes = Texts(entry, "processes"),
            Certificates = [.. Texts(entry, "certificates").Select(digest => ReadDigest(entry, digest))],
        };
    }

    private ImmutableArray<VersionDemand> ReadVersions(YamlMappingNode entry)
    {
        if (Member(entry, "versions") is not { } node) return [];
        if (node is not YamlMappingNode versions)
        {
            Fail(node, "'versions' is no mapping of products to demands such as \">= 1.22\"");
            return [];
        }

        var demands = versions.Children.Select(pair => new VersionDemand(Text(pair.Key), Text(pair.Value))).ToImmutableArray();
        foreach (var demand in demands.Where(demand => demand.Problem is not null)) Fail(node, $"the demand '{demand.Text}' for {demand.Product} {demand.Problem}");
        return demands;
    }

    private int ReadPort(YamlNode entry, string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= ushort.MaxValue) return port;

        Fail(entry, $"'{text}' is no port");
        return 0;
    }

    private string ReadDigest(YamlNode entry, string text)
    {
        var digest = text.Replace(":", string.Empty, StringComparison.Ordinal).ToLowerInvariant();
        if (digest.Length != 64 || !digest.All(char.IsAsciiHexDigit)) Fail(entry, $"'{text}' is no SHA-256 digest of 64 hexadecimal digits");
        return digest;
    }

    private ImmutableArray<string> Texts(YamlMappingNode entry, string name) => Member(entry, name) switch
    {
        null => [],
        YamlScalarNode { Value: { Length: > 0 } text } => [text],
        YamlSequenceNode list => [.. list.Children.Select(Text)],
        var other => Bad(other, name),
    };

    private ImmutableArray<string> Bad(YamlNode node, string name)
    {
        Fail(node, $"'{name}' is neither a text nor a list of texts");
        return [];
    }

    private string Text(YamlNode node)
    {
        if (node is YamlScalarNode { Value: { Length: > 0 } text }) return text;

        Fail(node, "a text is expected here");
        return string.Empty;
    }

    private static YamlNode? Member(YamlMappingNode mapping, string name) =>
        mapping.Children.FirstOrDefault(pair => pair.Key is YamlScalarNode { Value: { } key } && key == name).Value;

    private PolicyEntry Nothing(YamlNode node, string problem)
    {
        Fail(node, problem);
        return new PolicyEntry { Line = (int)node.Start.Line, Hosts = [] };
    }

    private void Fail(YamlNode node, string problem) => _problem ??= $"line {node.Start.Line}: {problem}";
}
