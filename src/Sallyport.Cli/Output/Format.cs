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

    /// <summary>For tools that collect findings: SARIF 2.1.0.</summary>
    Sarif,

    /// <summary>For build servers: JUnit's XML.</summary>
    Junit,

    /// <summary>For spreadsheets (RFC 4180).</summary>
    Csv,

    /// <summary>For people, as one page that needs nothing else.</summary>
    Html,
}
