using Sallyport.Fuzz;

FuzzOptions options;
try
{
    options = FuzzOptions.Parse(args);
}
catch (FormatException wrong)
{
    Console.Error.WriteLine($"fuzz: {wrong.Message}\n{FuzzOptions.Usage}");
    return 64;
}

var targets = Targets.All.Where(target => target.Name.Contains(options.Target, StringComparison.OrdinalIgnoreCase)).ToList();
if (options.List)
{
    targets.ForEach(target => Console.WriteLine(target.Name));
    return 0;
}

if (targets.Count == 0)
{
    Console.Error.WriteLine($"fuzz: no target is called {options.Target}; --list names them");
    return 64;
}

// Every target runs, also after a failure: one run shows all that is broken.
var passed = targets.Select(target => Fuzzing.Passes(target, options)).ToList();
return passed.TrueForAll(ok => ok) ? 0 : 1;
