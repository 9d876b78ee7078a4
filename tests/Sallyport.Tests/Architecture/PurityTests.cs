using Xunit;

namespace Sallyport.Tests.Architecture;

/// <summary>What judges and what is seen touch nothing outside, so that a saved observation is judged the same for ever.</summary>
public sealed class PurityTests
{
    private static readonly string[] PureRooms =
        ["Sallyport.Ownership", "Sallyport.Checks", "Sallyport.Verdicts", "Sallyport.Findings", "Sallyport.Knowledge", "Sallyport.Certificates", "Sallyport.Services", "Sallyport.Observations", "Sallyport.Reports"];

    /// <summary>Sockets, files, processes, clocks, chance, the process's surroundings: namespaces, types or members.</summary>
    private static readonly string[] Outside =
    [
        "System.Net.Sockets", "System.Net.Dns", "System.Net.Http", "System.Net.Security", "System.Net.NetworkInformation",
        "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory", "System.IO.DirectoryInfo", "System.IO.Path", "System.IO.StreamReader", "System.IO.StreamWriter",
        "System.Diagnostics.Process", "System.Diagnostics.Stopwatch", "System.TimeProvider", "System.Environment", "System.Console", "System.Random",
        "System.Security.Cryptography.RandomNumberGenerator", "System.Security.Cryptography.X509Certificates", "System.Threading.Timer", "System.Threading.Tasks.Task", "System.Threading.Thread",
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow",
        "System.Guid.NewGuid", "System.Runtime.InteropServices.NativeLibrary", "System.Reflection",
    ];

    /// <summary>The compiler writes it into every iterator, to hand the same one out again on the same thread.</summary>
    private const string IteratorsThread = "get_CurrentManagedThreadId";

    public static TheoryData<string> Rooms => [.. PureRooms];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_that_judges_touches_nothing_outside(string room)
    {
        var types = CompiledAssembly.Engine.Types.Where(type => Rules.Room(type.Namespace) == room && type.Namespace != "Sallyport.Observations.Json").ToList();

        Assert.NotEmpty(types);
        Assert.Empty(Breaches(types, Outside));
    }

    [Fact]
    public void The_wire_touches_nothing_outside_but_chance_in_its_one_place() =>
        Assert.Empty(Breaches(CompiledAssembly.Wire.Types.Where(type => !Rules.WireUsesChance.Contains(type.ToString())), Outside));

    [Fact]
    public void The_wire_refers_to_nothing_but_the_platform() =>
        Assert.All(CompiledAssembly.Wire.Types.SelectMany(type => type.Uses), use => Assert.True(use.Assembly.Length == 0 || use.Assembly.StartsWith("System", StringComparison.Ordinal), use.ToString()));

    [Fact]
    public void These_tests_see_an_outside_call_where_there_is_one() =>
        Assert.NotEmpty(Breaches(CompiledAssembly.Engine.Types.Where(type => type.Namespace == "Sallyport.Probes.Dialing"), Outside));

    private static IEnumerable<string> Breaches(IEnumerable<CompiledType> types, IEnumerable<string> outside) =>
        from type in types
        from use in type.Uses
        from name in outside
        where use.Is(name) && use.Member != IteratorsThread && !Rules.Generated.Contains(type.ToString())
        select $"{type} uses {use.Namespace}.{use.Type}{(use.Member.Length == 0 ? string.Empty : ".")}{use.Member}";
}
