using Xunit;

namespace Sallyport.Tests.Architecture;

public sealed class ShapeTests
{
    private static IEnumerable<CompiledType> All => CompiledAssembly.Wire.Types.Concat(CompiledAssembly.Engine.Types).Concat(CompiledAssembly.CommandLine.Types);

    /// <summary>The arm of a closed set that cannot be reached stands for a defect and is no answer to a peer.</summary>
    private static IEnumerable<string> WireThrows =>
        CompiledAssembly.Wire.Types.SelectMany(type => type.Throws).Where(thrown => !thrown.EndsWith(": UnreachableException", StringComparison.Ordinal));

    [Fact]
    public void No_static_field_can_be_assigned_after_start() =>
        Assert.Empty(All.SelectMany(type => type.MutableStatics).Except(Rules.MutableStatics));

    [Fact]
    public void Every_class_is_sealed_or_abstract() => Assert.Empty(All.SelectMany(type => type.OpenClasses));

    [Fact]
    public void No_codec_throws_for_what_a_peer_sent() =>
        Assert.Equal(string.Empty, string.Join('\n', WireThrows.Except(Rules.WireThrows)));

    [Fact]
    public void No_exception_to_these_rules_has_outlived_its_reason()
    {
        Assert.Empty(Rules.WireThrows.Except(WireThrows));
        Assert.Empty(Rules.MutableStatics.Except(All.SelectMany(type => type.MutableStatics)));
    }
}
