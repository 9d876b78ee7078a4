using Sallyport.Cli;
using Sallyport.Cli.Output;
using Sallyport.Cli.Verbs;

// Scripts ask for this often, and nothing has to be parsed for it.
if (args is ["--version"]) return ToolVersion.Print(Console.OpenStandardOutput());
if (args is ["check", ..]) Rehearsal.Begin();
return await new CommandLine(Streams.OfThisProcess(), EarlyLook.Begin(args, TimeProvider.System)).RunAsync(args);
