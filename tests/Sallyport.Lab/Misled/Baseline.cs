using Sallyport.Lab.Certificates;
using Sallyport.Lab.Hostile;
using Sallyport.Lab.Servers;
using Sallyport.Probes;
using Sallyport.Verdicts;

namespace Sallyport.Lab.Misled;

/// <summary>nginx as it is, and what is said of it when nobody stands between.</summary>
public abstract class Baseline : IDisposable
{
    private readonly LabAuthority _authority = new();
    private readonly RunningServer _server;
    private readonly Lazy<Task<Assessment>> _direct;

    private protected Baseline(LeafOrder leaf, string directives)
    {
        Credential = _authority.Issue(leaf);
        _server = Nginx.Start(Credential, directives);
        _direct = new(BestAsync);
    }

    public Credential Credential { get; }

    public int Port => _server.Port;

    public Task<Assessment> DirectAsync() => _direct.Value;

    /// <summary>Of three attempts the one that decides the most: what a busy machine left open would be told as the trick's doing.</summary>
    private async Task<Assessment> BestAsync()
    {
        var best = await AssessAsync();
        for (var more = 0; more < 2; more++)
        {
            var next = await AssessAsync();
            if (next.Undecided.Count() < best.Undecided.Count()) best = next;
        }

        return best;
    }

    private Task<Assessment> AssessAsync() => Probing.AssessAsync(Port, new SurveyOptions { Budget = MisledTests.Budget });

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (!disposing) return;

        _server.Dispose();
        _authority.Dispose();
    }
}

/// <summary>One of today: TLS 1.2 and 1.3.</summary>
public sealed class ModernBaseline() : Baseline(Leaf.Good, "ssl_protocols TLSv1.2 TLSv1.3;");

/// <summary>One that speaks every version that it can, with every suite.</summary>
public sealed class WeakBaseline() : Baseline(Leaf.GoodRsa, "ssl_protocols TLSv1 TLSv1.1 TLSv1.2 TLSv1.3; ssl_ciphers ALL:@SECLEVEL=0;");
