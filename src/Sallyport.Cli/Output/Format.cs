namespace Sallyport.Cli.Output;

/// <summary>The forms that results can be written in.</summary>
internal enum Format
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>One object, or an array for several targets.</summary>
    Json,

    /// <summary>One object a line, as each target is done.</summary>
    Ndjson,
}
