namespace Sallyport.Cli.Options;

/// <summary>What the exit code says.</summary>
internal enum ExitStyle
{
    /// <summary>The codes of this program.</summary>
    Standard,

    /// <summary>The four states of the monitoring plugins' convention, and a status line in place of the text report.</summary>
    Nagios,
}
