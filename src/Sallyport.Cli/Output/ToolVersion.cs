using System.Text;
using Sallyport.Verdicts;

namespace Sallyport.Cli.Output;

/// <summary>The version of this build.</summary>
internal static class ToolVersion
{
    /// <summary>e.g. <c>0.1.0</c>.</summary>
    internal static string Text => typeof(ToolVersion).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    /// <summary>Writes it on a line of its own.</summary>
    /// <returns>The exit code of the contract.</returns>
    internal static int Print(Stream to)
    {
        try
        {
            to.Write(Encoding.ASCII.GetBytes($"{Text}\n"));
            return ExitCode.Met;
        }
        catch (OutputLostException lost)
        {
            using var error = new StreamWriter(DescriptorStream.Open(2));
            return ErrorMessages.Lost(error, lost);
        }
    }
}
