using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Sallyport.Cli.Software;
using Sallyport.Tests.Knowledge.Feeds;
using Sallyport.Verdicts;
using Xunit;

namespace Sallyport.Tests.Cli;

/// <summary>Looking at what is known about software, and bringing newer data, in a folder of the test's own.</summary>
public sealed class KnowledgeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sallyport-knowledge-").FullName;

    private string Kept => Path.Combine(_folder, "sallyport", "knowledge", "software.json");

    [Fact]
    public async Task Without_imports_the_sources_of_this_build_are_shown_with_their_age()
    {
        var run = await RunAsync("knowledge", "show");

        Assert.Equal((ExitCode.Met, string.Empty), (run.ExitCode, run.Error));
        Assert.Contains("CISA KEV", run.Out, StringComparison.Ordinal);
        Assert.Contains("endoflife.date", run.Out, StringComparison.Ordinal);
        Assert.Matches(@"[0-9]+ days", run.Out);
    }

    [Fact]
    public async Task A_product_is_shown_by_any_of_its_names_in_both_forms()
    {
        var text = await RunAsync("knowledge", "show", "nginx");
        using var json = JsonDocument.Parse((await RunAsync("knowledge", "show", "apache-http-server", "--format", "json")).Out);

        Assert.Contains("debian 12 ships 1.22.1", text.Out, StringComparison.Ordinal);
        Assert.Equal("apache-httpd", json.RootElement.GetProperty("product").GetProperty("id").GetString());
        Assert.Equal("1.0", json.RootElement.GetProperty("schemaVersion").GetString());
    }

    [Fact]
    public async Task An_unknown_product_is_a_usage_error()
    {
        var run = await RunAsync("knowledge", "show", "\u001b[31mnone");

        Assert.Equal((ExitCode.Usage, string.Empty), (run.ExitCode, run.Out));
        Assert.DoesNotContain('\u001b', run.Error);
    }

    [Fact]
    public async Task An_import_is_kept_and_shown_from_then_on()
    {
        var run = await RunAsync("knowledge", "import", Write("a.json", FeedSamples.Bytes(FeedSamples.Kev.Replace("2026-11-21T", "2099-11-21T", StringComparison.Ordinal))), Write("nginx.json", FeedSamples.Bytes(FeedSamples.Cycles)));

        Assert.Equal((ExitCode.Met, string.Empty), (run.ExitCode, run.Error));
        Assert.Contains("a.json: CISA KEV of 2099-11-21, 3 entries", run.Out, StringComparison.Ordinal);
        Assert.Contains("2099-11-21   0 days", (await RunAsync("knowledge", "show")).Out, StringComparison.Ordinal);
        Assert.Equal([Kept], Directory.GetFiles(Path.GetDirectoryName(Kept)!));
    }

    [Fact]
    public async Task What_is_cut_off_changes_nothing_and_the_rest_is_taken()
    {
        var whole = FeedSamples.Bytes(FeedSamples.Kev.Replace("2026-11-21T", "2099-11-21T", StringComparison.Ordinal));
        await RunAsync("knowledge", "import", Write("a.json", whole));
        var before = File.ReadAllBytes(Kept);

        var run = await RunAsync("knowledge", "import", Write("b.json", whole[..^30]), Path.Combine(_folder, "missing.json"));

        Assert.Equal((ExitCode.NoInput, string.Empty), (run.ExitCode, run.Out));
        Assert.Equal(2, run.Error.Split("  try: ").Length - 1);
        Assert.Contains("b.json: it is cut off", run.Error, StringComparison.Ordinal);
        Assert.Contains("there is no such file", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(Kept));
    }

    [Fact]
    public async Task A_damaged_import_is_told_and_what_ships_is_used()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Kept)!);
        await File.WriteAllTextAsync(Kept, "{\"format\":\"sallyport-software/1\",\"feeds\":[");

        var run = await RunAsync("knowledge", "show");

        Assert.Equal(ExitCode.Met, run.ExitCode);
        Assert.Contains("is damaged", run.Error, StringComparison.Ordinal);
        Assert.Contains("CISA KEV", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_folder_of_the_user_nothing_is_imported()
    {
        var run = await Invocation.RunAsync("knowledge", "import", Write("a.json", FeedSamples.Bytes(FeedSamples.Kev)));

        Assert.Equal(ExitCode.NoInput, run.ExitCode);
        Assert.Contains("XDG_DATA_HOME", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_update_takes_what_a_server_gives_and_tells_what_it_does_not()
    {
        using var server = new OneAnswer(FeedSamples.Bytes(FeedSamples.Kev));

        var run = await RunAsync("knowledge", "update", server.Address, "http://feeds.example/kev.json", "file:///etc/passwd");

        Assert.Equal(ExitCode.NoInput, run.ExitCode);
        Assert.Contains("CISA KEV of 2026-11-21", run.Out, StringComparison.Ordinal);
        Assert.Equal(2, run.Error.Split("it is not an https address").Length - 1);
        Assert.True(File.Exists(Kept));
    }

    [Fact]
    public async Task A_download_that_ends_early_or_never_is_no_feed()
    {
        using var early = new OneAnswer(FeedSamples.Bytes(FeedSamples.Kev), promised: 10_000);
        using var never = new OneAnswer([], promised: 10_000, isHeld: true);
        using var download = new FeedDownload(TimeSpan.FromMilliseconds(500));

        Assert.NotNull((await download.GetAsync(early.Address, default)).Problem);
        Assert.Contains("nothing whole came", (await download.GetAsync(never.Address, default)).Problem!.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_promises_to_be_too_large_is_not_read()
    {
        using var server = new OneAnswer([], promised: 600L * 1024 * 1024);
        using var download = new FeedDownload(TimeSpan.FromSeconds(5));

        Assert.Contains("larger than 512 MiB", (await download.GetAsync(server.Address, default)).Problem!.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_address_is_one_over_https() => Assert.All(FeedAddresses.All, address => Assert.Equal("https", new Uri(address).Scheme));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<Invocation> RunAsync(params string[] arguments) => Invocation.RunAsync(new Surroundings { Environment = new() { ["XDG_DATA_HOME"] = _folder } }, arguments);

    private string Write(string name, byte[] content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    /// <summary>A web server on this machine that gives one answer.</summary>
    private sealed class OneAnswer : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly CancellationTokenSource _end = new();

        internal OneAnswer(byte[] body, long? promised = null, bool isHeld = false)
        {
            _listener.Start();
            _ = ServeAsync(body, promised ?? body.Length, isHeld);
        }

        internal string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/feed.json";

        public void Dispose()
        {
            _end.Cancel();
            _listener.Dispose();
            _end.Dispose();
        }

        private async Task ServeAsync(byte[] body, long promised, bool isHeld)
        {
            using var client = await _listener.AcceptTcpClientAsync(_end.Token);
            var stream = client.GetStream();
            _ = await stream.ReadAtLeastAsync(new byte[16], 16, throwOnEndOfStream: false, _end.Token);
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {promised}\r\n\r\n"), _end.Token);
            await stream.WriteAsync(body, _end.Token);
            if (isHeld) await Task.Delay(Timeout.Infinite, _end.Token);
        }
    }
}
