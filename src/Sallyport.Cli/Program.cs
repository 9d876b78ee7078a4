using Sallyport.Cli;
using Sallyport.Cli.Output;
using Sallyport.Cli.Verbs;

// Scripts ask for this often, and nothing has to be parsed for it.
if (args is ["--version"]) return ToolVersion.Print(DescriptorStream.Open(1));
if (args is ["check", ..]) Rehearsal.Begin();
var early = EarlyLook.Begin(args, TimeProvider.System);
return await new CommandLine(Streams.OfThisProcess(), early).RunAsync(args);
