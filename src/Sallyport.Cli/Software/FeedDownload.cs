using Sallyport.Knowledge.Feeds;

namespace Sallyport.Cli.Software;

/// <summary>Downloads feeds over HTTPS: few redirects, a deadline, and no more bytes than a feed has any reason to hold.</summary>
internal sealed class FeedDownload : IDisposable
{
    private const int MostRedirects = 5;
    private const int Chunk = 128 * 1024;
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(15);
    private readonly HttpClient _client;
    private readonly TimeSpan _deadline;

    /// <summary>Prepares downloads of at most <paramref name="deadline"/> each.</summary>
    internal FeedDownload(TimeSpan deadline)
    {
        _deadline = deadline;
        _client = new HttpClient(new SocketsHttpHandler { ConnectTimeout = ConnectTimeout, MaxAutomaticRedirections = MostRedirects }) { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("sallyport");
    }

    /// <summary>Downloads one feed.</summary>
    internal async Task<FeedSource> GetAsync(string address, CancellationToken token)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !IsAllowed(uri)) return FeedSource.Failed(address, "it is not an https address", "name an address that begins with https://, or import a file");

        using var limited = CancellationTokenSource.CreateLinkedTokenSource(token);
        limited.CancelAfter(_deadline);
        try
        {
            return await GetAsync(address, uri, limited.Token);
        }
        catch (OperationCanceledException) when (!token.IsCancellationRequested)
        {
            return FeedSource.Failed(address, $"nothing whole came within {_deadline.TotalSeconds:0} s", "try again, or download it otherwise and use 'sallyport knowledge import FILE'");
        }
        catch (HttpRequestException error)
        {
            return Undownloadable(address, $"{error.HttpRequestError}");
        }
        catch (IOException)
        {
            return Undownloadable(address, "the connection broke");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    /// <summary>Knowledge decides verdicts, so it comes over a channel that nobody on the way can change; a server on this machine needs none.</summary>
    private static bool IsAllowed(Uri uri) => uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback);

    private async Task<FeedSource> GetAsync(string address, Uri uri, CancellationToken token)
    {
        using var answer = await _client.GetAsync(uri, HttpCompletionOption.ResponseHeadersRead, token);
        if (!answer.IsSuccessStatusCode) return FeedSource.Failed(address, $"the server answered {(int)answer.StatusCode}", "try again later; the data held so far is kept");
        if (answer.Content.Headers.ContentLength > FeedLimits.LongestFile) return TooLarge(address);

        using var all = new MemoryStream();
        await using var from = await answer.Content.ReadAsStreamAsync(token);
        var chunk = new byte[Chunk];
        while (await from.ReadAsync(chunk, token) is var count and > 0)
        {
            if (all.Length + count > FeedLimits.LongestFile) return TooLarge(address);
            await all.WriteAsync(chunk.AsMemory(0, count), token);
        }

        var day = answer.Content.Headers.LastModified ?? answer.Headers.Date ?? DateTimeOffset.UnixEpoch;
        return new FeedSource(address, all.ToArray(), DateOnly.FromDateTime(day.UtcDateTime), null);
    }

    private static FeedSource Undownloadable(string address, string why) =>
        FeedSource.Failed(address, $"it cannot be downloaded ({why})", "download it otherwise and use 'sallyport knowledge import FILE'");

    private static FeedSource TooLarge(string address) =>
        FeedSource.Failed(address, $"it is larger than {FeedLimits.InMegabytes(FeedLimits.LongestFile)}", "name the feed's own file; the data held so far is kept");
}
