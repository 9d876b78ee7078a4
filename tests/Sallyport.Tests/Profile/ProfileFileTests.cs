using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Sallyport.Profile;
using Xunit;

namespace Sallyport.Tests.Profile;

/// <summary>What is written is what the runtime's own reader of metadata finds: the very methods that were named.</summary>
public sealed class ProfileFileTests
{
    public static TheoryData<string> Lines =>
    [
        "System.Collections.Generic.List`1[System.Int32]\tAdd",
        "System.Collections.Generic.List`1[System.Int32]\t.cctor",
        "System.Collections.Generic.List`1[System.__Canon]\t.ctor",
        "System.Collections.Generic.List`1[System.Int32]\tConvertAll\tSystem.String",
        "System.Collections.Generic.Dictionary`2[System.Int32,System.ValueTuple`2[System.Byte,System.String[]]]\tTryGetValue",
        "System.Collections.Generic.Dictionary`2+Enumerator[System.Int32,System.DayOfWeek]\tget_Current",
        "System.Collections.Immutable.ImmutableArray`1[System.Byte]\tItemRef",
        "System.Buffers.ArrayPool`1[System.Char]\tget_Shared",
        "System.String\tCopyTo",
        "System.String\t.ctor",
        "System.Decimal\tCompare",
    ];

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_method_is_read_back_as_it_was_named(string line)
    {
        MethodBase[] named = [.. ListedMethod.Parse(line)!.Find(new TypeNames([typeof(object).Assembly, typeof(ImmutableArray<>).Assembly]))];

        var read = ReadBack(named);

        Assert.NotEmpty(named);
        Assert.Equal(named.Select(Words).Order(StringComparer.Ordinal), read.Select(Words).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_assembly_has_a_group_of_its_own()
    {
        var module = Written([.. typeof(List<int>).GetMethods(), .. typeof(ImmutableArray<int>).GetMethods(ListedMethod.Declared)], out _);

        Assert.Equal(
            ["Assemblies_System.Collections.Immutable", "Assemblies_System.Private.CoreLib", "AssemblyDictionary"],
            module.GetMethods(BindingFlags.Public | BindingFlags.Static).Select(method => method.Name).Order(StringComparer.Ordinal));
    }

    /// <summary>The tokens that the code of every group loads, resolved.</summary>
    private static IEnumerable<MethodBase> ReadBack(MethodBase[] methods)
    {
        var module = Written(methods, out var bodies);
        foreach (var code in bodies)
        {
            // ldtoken (two bytes, D0 and a token), pop
            for (var at = 0; at < code.Length - 1; at += 6)
            {
                Assert.Equal((0xD0, 0x26), (code[at], code[at + 5]));
                yield return module.ResolveMethod(BitConverter.ToInt32(code, at + 1))!;
            }
        }
    }

    private static Module Written(MethodBase[] methods, out List<byte[]> groups)
    {
        var path = Path.GetTempFileName();
        ProfileFile.Write(path, methods);
        var assembly = new AssemblyLoadContext("profile", isCollectible: true).LoadFromStream(new MemoryStream(File.ReadAllBytes(path)));
        File.Delete(path);
        groups = [.. assembly.ManifestModule.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(method => method.Name.StartsWith("Assemblies_", StringComparison.Ordinal)).Select(method => method.GetMethodBody()!.GetILAsByteArray()!)];
        return assembly.ManifestModule;
    }

    private static string Words(MethodBase method) => $"{method.DeclaringType}.{method}";
}
