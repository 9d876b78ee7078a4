using System.Globalization;

namespace Sallyport.Fuzz;

/// <summary>What was asked on the command line.</summary>
internal sealed record FuzzOptions
{
    public const string Usage = """
        usage: tests/fuzz [--time SECONDS] [--executions N] [--target NAME] [--seed N] [--corpus FOLDER] [--scratch FILE] [--list]
          --time        for each target; 10 when neither limit is given
          --executions  for each target
          --target      only targets whose name contains this
          --seed        of the random sequence; 1 when not given
          --corpus      where seeds are read and crashes are kept, a folder a target
          --scratch     holds the input being read, length first, also after the process died
          --list        only name the targets
        """;

    public TimeSpan Time { get; private init; } = TimeSpan.MaxValue;

    public long Executions { get; private init; } = long.MaxValue;

    public string Target { get; private init; } = "";

    public ulong Seed { get; private init; } = 1;

    public string Corpus { get; private init; } = "tests/Sallyport.Fuzz/Corpus";

    public string Scratch { get; private init; } = Path.Combine(Path.GetTempPath(), $"sallyport-fuzz-{Environment.ProcessId}.input");

    public bool List { get; private init; }

    public FuzzLimit Limit => Time == TimeSpan.MaxValue && Executions == long.MaxValue ? new(TimeSpan.FromSeconds(10), Executions) : new(Time, Executions);

    /// <exception cref="FormatException">An option is unknown, or its value is missing or not a number.</exception>
    public static FuzzOptions Parse(string[] arguments)
    {
        var options = new FuzzOptions();
        for (var i = 0; i < arguments.Length; i++)
        {
            options = arguments[i] == "--list"
                ? options with { List = true }
                : options.With(arguments[i], i + 1 < arguments.Length ? arguments[++i] : throw new FormatException($"{arguments[i]} needs a value"));
        }

        return options;
    }

    private FuzzOptions With(string name, string value) => name switch
    {
        "--time" => this with { Time = TimeSpan.FromSeconds(double.Parse(value, CultureInfo.InvariantCulture)) },
        "--executions" => this with { Executions = long.Parse(value, CultureInfo.InvariantCulture) },
        "--target" => this with { Target = value },
        "--seed" => this with { Seed = ulong.Parse(value, CultureInfo.InvariantCulture) },
        "--corpus" => this with { Corpus = value },
        "--scratch" => this with { Scratch = value },
        _ => throw new FormatException($"unknown option {name}"),
    };
}
