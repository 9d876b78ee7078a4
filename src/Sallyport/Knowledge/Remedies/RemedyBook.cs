using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Sallyport.Knowledge.Remedies;

/// <summary>The snippets that repair findings, by check and server. The lab applies those of nginx, Apache, HAProxy, Caddy, lighttpd, Postfix and Dovecot to weak servers and checks them again, and each server's own syntax check takes all of its snippets.</summary>
/// <remarks>Those of IIS are written after its documentation and have been tried nowhere: Schannel runs on Windows alone.</remarks>
public sealed class RemedyBook
{
    private readonly FrozenDictionary<string, ImmutableArray<RemedySnippet>> _snippets;

    internal RemedyBook(IEnumerable<RemedyEntry> entries) =>
        _snippets = entries.SelectMany(entry => entry.Checks.Select(id => (id, entry.Snippets))).ToFrozenDictionary(pair => pair.id, pair => pair.Snippets, StringComparer.Ordinal);

    /// <summary>What ships with this build.</summary>
    public static RemedyBook Embedded { get; } = new([.. TlsRemedyEntries.All, .. HttpRemedyEntries.All]);

    /// <summary>The ids of all checks that have snippets.</summary>
    public IEnumerable<string> Checks => _snippets.Keys;

    /// <summary>The snippets for a finding of that check: those of the server when it is known, else those of every server; empty when no line of a configuration repairs it.</summary>
    /// <param name="check">The check's id.</param>
    /// <param name="server">The server that was recognised; null when none was.</param>
    public ImmutableArray<RemedySnippet> For(string check, string? server)
    {
        if (!_snippets.TryGetValue(check, out var all)) return [];

        ImmutableArray<RemedySnippet> own = [.. all.Where(snippet => snippet.Server == server)];
        return server is null ? all : own;
    }
}
