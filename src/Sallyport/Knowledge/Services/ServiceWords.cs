namespace Sallyport.Knowledge.Services;

/// <summary>The published words for kinds and layers.</summary>
public static class ServiceWords
{
    private static readonly (ServiceCategory Kind, string Word)[] Kinds =
    [
        (ServiceCategory.Unidentified, "unidentified"), (ServiceCategory.Web, "web"), (ServiceCategory.Proxy, "proxy"), (ServiceCategory.Cdn, "cdn"), (ServiceCategory.Mail, "mail"),
        (ServiceCategory.Vpn, "vpn"), (ServiceCategory.Dashboard, "dashboard"), (ServiceCategory.Api, "api"), (ServiceCategory.Ssh, "ssh"), (ServiceCategory.Tor, "tor"),
        (ServiceCategory.Multiplexer, "multiplexer"), (ServiceCategory.OtherTls, "other-tls"), (ServiceCategory.Other, "other"),
    ];

    private static readonly (ServiceLayer Layer, string Word)[] Layers =
    [
        (ServiceLayer.Tcp, "tcp"), (ServiceLayer.Multiplexer, "multiplexer"), (ServiceLayer.Tls, "tls"), (ServiceLayer.Proxy, "proxy"), (ServiceLayer.Server, "server"), (ServiceLayer.Application, "application"),
    ];

    /// <summary>The word for <paramref name="kind"/>.</summary>
    /// <param name="kind">The kind.</param>
    public static string Of(ServiceCategory kind) => Array.Find(Kinds, pair => pair.Kind == kind).Word;

    /// <summary>The word for <paramref name="layer"/>.</summary>
    /// <param name="layer">The layer.</param>
    public static string Of(ServiceLayer layer) => Array.Find(Layers, pair => pair.Layer == layer).Word;

    /// <summary>The kind of that word; null for any other word.</summary>
    /// <param name="word">The word, in lower case.</param>
    public static ServiceCategory? Kind(string word) => Array.Find(Kinds, pair => pair.Word == word) is { Word: not null } found ? found.Kind : null;

    /// <summary>The layer of that word; null for any other word.</summary>
    /// <param name="word">The word, in lower case.</param>
    public static ServiceLayer? Layer(string word) => Array.Find(Layers, pair => pair.Word == word) is { Word: not null } found ? found.Layer : null;
}
