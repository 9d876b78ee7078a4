using Sallyport.Cli;

if (args is ["check", ..]) Rehearsal.Begin();
return await new CommandLine(Streams.OfThisProcess()).RunAsync(args);
