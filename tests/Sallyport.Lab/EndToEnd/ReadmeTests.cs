using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;
using Sallyport.Lab.Servers;
using Xunit;

namespace Sallyport.Lab.EndToEnd;

/// <summary>Every command of the README works as it stands there, with a server of the lab in the place of example.com.</summary>
public sealed class ReadmeTests(LabAuthority authority) : IClassFixture<LabAuthority>, IDisposable
{
    private static readonly int[] Answers = [0, 1, 2];
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Commands => new(
        File.ReadLines(Path.Combine(Repository.Root, "README.md")).Where(line => line.StartsWith("./sallyport ", StringComparison.Ordinal)).Distinct());

    [LabTheory(Needs = "nginx")]
    [MemberData(nameof(Commands))]
    public async Task A_command_of_the_readme_works(string command)
    {
        using var server = Nginx.Start(authority.Issue(Leaf.Good));
        var saved = _folder.File("run.json");
        if (command.Contains("--replay", StringComparison.Ordinal) || command.Contains("--baseline", StringComparison.Ordinal)) await SallyportProcess.RunAsync("check", server.Target, "--save", saved);

        var (arguments, input) = Localize(command, server, saved);
        var result = await SallyportProcess.RunAsync([], arguments, input);

        Assert.True(Answers.Contains(result.ExitCode), $"{command}: {result}");
        Assert.True(result.Stdout.Length > 0 || Written(), $"{command} said nothing");
    }

    public void Dispose() => _folder.Dispose();

    private bool Written() => new FileInfo(_folder.File("report.html")) is { Exists: true, Length: > 0 } && new FileInfo(_folder.File("report.sarif")) is { Exists: true, Length: > 0 };

    private string Policy()
    {
        File.WriteAllText(_folder.File("policy.yaml"), "expect:\n  - hosts: [\"*\"]\n    services: [web]\n");
        return _folder.File("policy.yaml");
    }

    /// <summary>A folder with one of the project's own rule files.</summary>
    private string Rules()
    {
        var folder = Directory.CreateDirectory(_folder.File("my-rules")).FullName;
        File.Copy(Path.Combine(Repository.Root, "knowledge", "services", "nginx.json"), Path.Combine(folder, "nginx.json"), overwrite: true);
        return folder;
    }

    /// <summary>The command's words with the lab's server and files in them; what it reads with <c>&lt;</c> becomes standard input.</summary>
    private (IEnumerable<string> Arguments, string Input) Localize(string command, RunningServer server, string saved)
    {
        var parts = command.Split(" < ");
        var words = parts[0].Split(' ').Skip(1).Select(word => word switch
        {
            "example.com" or "www.example.com" or "example.com:8443" => server.Target,
            "192.0.2.7" => "127.0.0.1",
            "corp.pem" => authority.RootFile,
            "run.json" => saved,
            "policy.yaml" => Policy(),
            "my-rules" => Rules(),
            "report.html" or "report.sarif" => _folder.File(word),
            _ => word,
        });
        return (words, parts.Length > 1 ? $"{server.Target}\n" : string.Empty);
    }
}
