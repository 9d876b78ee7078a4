using Sallyport.Host.Configuration.Files;

namespace Sallyport.Host.Configuration.Caddy;

/// <summary>The options at the head of a Caddyfile that decide where certificates come from.</summary>
internal sealed class CaddyGlobals(string dataFolder)
{
    /// <summary>What stands for the name of their block, which has none.</summary>
    public const string Block = "global options";

    /// <summary>Where certificates are kept that Caddy got by itself.</summary>
    public string DataFolder { get; private set; } = dataFolder;

    /// <summary>The port of a site that names none.</summary>
    public string HttpsPort { get; private set; } = "443";

    /// <summary>Whether Caddy gets certificates by itself.</summary>
    public bool IsAutomatic { get; private set; } = true;

    /// <summary>Takes one option.</summary>
    /// <param name="block">The block that it stands in.</param>
    /// <param name="option">The option.</param>
    /// <param name="folder">What relative paths are relative to.</param>
    /// <returns>Why it could not be followed; null when it was, or does not matter.</returns>
    public string? Take(string block, Directive option, string folder)
    {
        if (block == "storage" && option.Name == "root") DataFolder = UnixPath.Within(folder, option.First).TrimEnd('/');
        if (block == Block) Take(option, folder);
        return block == Block && option.Name == "storage" && option.First != "file_system" ? $"certificates are kept in a storage that is not read: {option.First}" : null;
    }

    private void Take(Directive option, string folder)
    {
        switch (option.Name)
        {
            case "https_port":
                HttpsPort = option.First;
                break;
            case "auto_https":
                IsAutomatic = !option.Arguments.Any(word => word is "off" or "disable_certs");
                break;
            case "storage" when option.First == "file_system" && option.Arguments.Length > 1:
                DataFolder = UnixPath.Within(folder, option.Arguments[1]).TrimEnd('/');
                break;
        }
    }
}
