using Sallyport.Cli;
using Sallyport.Cli.Verbs;

if (args is ["check", ..]) Rehearsal.Begin();
return await new CommandLine(Streams.OfThisProcess(), EarlyLook.Begin(args, TimeProvider.System)).RunAsync(args);
