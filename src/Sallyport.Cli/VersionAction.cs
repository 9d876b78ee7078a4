using System.CommandLine;
using System.CommandLine.Invocation;
using Sallyport.Cli.Output;

namespace Sallyport.Cli;

/// <summary>Prints the version of this build, whatever else was asked for.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(ToolVersion.Text);
        return 0;
    }
}
