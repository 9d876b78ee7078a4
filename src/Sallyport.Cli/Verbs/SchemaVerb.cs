using System.CommandLine;
using Sallyport.Reports.Json;
using Sallyport.Verdicts;

namespace Sallyport.Cli.Verbs;

/// <summary><c>sallyport schema [VERB]</c>: the JSON Schema of the machine answers.</summary>
internal static class SchemaVerb
{
    internal static Command Create(Streams streams)
    {
        var verb = new Argument<string>("verb") { Description = "check (the default) or owner", DefaultValueFactory = _ => "check", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("schema", "The JSON Schema of the answers of 'check' and 'owner'") { verb };
        command.SetAction(parsed => Run(streams, parsed.GetValue(verb)!));
        return command;
    }

    private static int Run(Streams streams, string verb)
    {
        var schema = verb switch { "check" => DocumentSchema.OfCheck(), "owner" => DocumentSchema.OfOwner(), _ => null };
        if (schema is null) return ErrorMessages.Write(streams.Error, new UsageError($"schema '{verb}'", "this verb has no machine answer of its own", "sallyport schema check, or sallyport schema owner"));

        streams.Out.WriteLine(schema);
        return ExitCode.Met;
    }
}
