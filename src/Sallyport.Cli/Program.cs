using Sallyport.Cli;

return await new CommandLine(Streams.OfThisProcess()).RunAsync(args);
