namespace Sallyport.Cli.Output;

/// <summary>Data could not be written to standard output.</summary>
/// <param name="reason">Why, in the system's words.</param>
internal sealed class OutputLostException(string reason) : IOException(reason);
