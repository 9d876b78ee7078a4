using System.CommandLine;
using Sallyport.Reports.Json;
using Sallyport.Verdicts;

namespace Sallyport.Cli.Verbs;

/// <summary><c>sallyport schema</c>: the JSON Schema of the machine answers.</summary>
internal static class SchemaVerb
{
    internal static Command Create(Streams streams)
    {
        var command = new Command("schema", "The JSON Schema of the answers of 'check'");
        command.SetAction(_ =>
        {
            streams.Out.WriteLine(DocumentSchema.OfCheck());
            return ExitCode.Met;
        });
        return command;
    }
}
