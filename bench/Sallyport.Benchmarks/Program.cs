using BenchmarkDotNet.Running;
using Sallyport.Benchmarks;
using Sallyport.Benchmarks.Path;
using Sallyport.Benchmarks.Startup;

if (args is ["handshake-cpu", ..]) return HandshakeCpu.Run(args.AsSpan(1));

if (args is ["enumerate", ..]) return await Enumerate.RunAsync(args[1..]);

if (args is ["lists", ..]) return await Lists.RunAsync(args[1..]);

if (args is ["delayed-path", ..]) return DelayedPath.Run(args[1..]);

if (args is ["package-of", _, ..]) return PackageOfFile.Run(args[1..]);

if (args is ["owner", ..]) return OwnerOfPort.Run(args[1..]);

if (args is ["match", _, ..]) return Naming.Match(args[1..]);

if (args is ["naming", _, ..]) return await Naming.AskAsync(args[1..]);

if (args is ["startup-methods", _, ..]) return StartupMethods.Run(args[1..]);

BenchmarkSwitcher.FromAssembly(typeof(HandshakeCpu).Assembly).Run(args);
return 0;
