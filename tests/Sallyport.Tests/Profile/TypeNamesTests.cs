using System.Collections.Immutable;
using Sallyport.Profile;
using Xunit;

namespace Sallyport.Tests.Profile;

/// <summary>Types by the names that the runtime writes.</summary>
public sealed class TypeNamesTests
{
    private static readonly TypeNames Names = new([typeof(object).Assembly, typeof(ImmutableArray<>).Assembly, typeof(TypeNamesTests).Assembly]);

    public static TheoryData<string, Type> Known => new()
    {
        { "System.Int32", typeof(int) },
        { "System.Int32[]", typeof(int[]) },
        { "System.Collections.Generic.List`1[System.Int32]", typeof(List<int>) },
        { "System.Collections.Generic.List`1[System.Int32[]][]", typeof(List<int[]>[]) },
        { "System.ValueTuple`2[System.Byte,System.Collections.Immutable.ImmutableArray`1[System.Byte]]", typeof((byte, ImmutableArray<byte>)) },
        { "System.Collections.Generic.Dictionary`2+KeyCollection[System.Int32,System.String]", typeof(Dictionary<int, string>.KeyCollection) },
        { "Sallyport.Tests.Profile.TypeNamesTests+Nested", typeof(Nested) },
    };

    [Theory]
    [MemberData(nameof(Known))]
    public void A_name_is_found(string name, Type type) => Assert.Equal([type], Names.Find(name));

    [Fact]
    public void A_reference_of_any_kind_has_a_name() => Assert.Equal("System.__Canon", Assert.Single(Names.Find("System.Collections.Generic.List`1[System.__Canon]")).GetGenericArguments()[0].FullName);

    [Theory]
    [InlineData("")]
    [InlineData("System.Nothing")]
    [InlineData("System.Collections.Generic.List`1[System.Nothing]")]
    [InlineData("System.Collections.Generic.List`1[System.Int32")]
    [InlineData("System.Collections.Generic.List`1[System.Int32,System.Int32]")]
    [InlineData("System.Collections.Generic.List`1[System.Int32]]")]
    [InlineData("System.Int32[System.Int32]")]
    [InlineData("System.Nullable`1[System.String]")]
    [InlineData("[")]
    [InlineData("]")]
    [InlineData(",")]
    public void What_is_no_name_finds_nothing(string name) => Assert.Empty(Names.Find(name));

    [Fact]
    public void Several_are_found_in_order() => Assert.Equal([typeof(int), typeof(List<byte>), typeof(string)], Names.FindEach("System.Int32,System.Collections.Generic.List`1[System.Byte],System.String"));

    [Fact]
    public void None_are_found_where_one_is_unknown() => Assert.Null(Names.FindEach("System.Int32,System.Nothing"));

    private struct Nested;
}
