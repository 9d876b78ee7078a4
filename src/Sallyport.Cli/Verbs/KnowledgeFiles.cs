using Sallyport.Knowledge;
using Sallyport.Knowledge.Policies;
using Sallyport.Knowledge.Services;

namespace Sallyport.Cli.Verbs;

/// <summary>Reads the files that add to what ships: a folder of service rules, a policy.</summary>
internal static class KnowledgeFiles
{
    private const int LongestPolicy = 1024 * 1024;

    /// <summary>What ships, with what the two name; null for either leaves it out.</summary>
    /// <returns>The first thing that stands in the way; null when nothing does.</returns>
    internal static UsageError? Read(string? rules, string? policy, out KnowledgeBase knowledge)
    {
        knowledge = KnowledgeBase.Embedded;
        if (rules is not null && AddRules(rules, ref knowledge) is { } badRules) return badRules;

        return policy is null ? null : AddPolicy(policy, ref knowledge);
    }

    private static UsageError? AddRules(string folder, ref KnowledgeBase knowledge)
    {
        var read = RuleFolder.Read(folder);
        if (read.Problem is { } problem) return Error($"--rules {folder}", problem, "name a folder of rule files; 'sallyport knowledge verify DIR' says more");
        if (read.Files.FirstOrDefault(file => file.Problem is not null) is { } bad) return Error($"--rules {folder}", $"{bad.Name}: {bad.Problem}", $"sallyport knowledge verify {folder}");

        knowledge = knowledge with { Services = new RuleBook([.. knowledge.Services.Products, .. read.Files.Select(file => file.Product!)]) };
        return null;
    }

    private static UsageError? AddPolicy(string path, ref KnowledgeBase knowledge)
    {
        const string Next = "docs/policy.md describes the form; 'sallyport policy init HOST' writes one";
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > LongestPolicy }) return Error($"--policy {path}", "it is larger than 1 MiB", Next);
            if (PolicyReader.Read(Path.GetFileName(path), File.ReadAllText(path), out var problem) is not { } policy) return Error($"--policy {path}", problem!, Next);

            knowledge = knowledge with { Policy = policy };
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Error($"--policy {path}", error is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : "it cannot be read", Next);
        }
    }

    private static UsageError Error(string subject, string cause, string next) => new(subject, cause, next, UsageErrorKind.Input);
}
