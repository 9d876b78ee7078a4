namespace Sallyport.Cli.Output;

/// <summary>The version of this build, asked for only by documents that name the tool.</summary>
internal static class ToolVersion
{
    /// <summary>e.g. <c>0.1.0</c>.</summary>
    internal static string Text => typeof(ToolVersion).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
}
