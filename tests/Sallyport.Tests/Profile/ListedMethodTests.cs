using System.Reflection;
using Sallyport.Cli.Verbs;
using Sallyport.Probes;
using Sallyport.Profile;
using Sallyport.Wire.Tls;
using Xunit;

namespace Sallyport.Tests.Profile;

/// <summary>The list of methods that are compiled ahead though no call leads to them.</summary>
public sealed class ListedMethodTests
{
    private static readonly TypeNames Framework = new([typeof(object).Assembly]);

    [Theory]
    [InlineData("# a remark\tabout\tnothing")]
    [InlineData("")]
    [InlineData("System.Object")]
    [InlineData("one\ttwo\tthree\tfour")]
    public void A_line_that_names_nothing_is_passed_over(string line) => Assert.Null(ListedMethod.Parse(line));

    [Fact]
    public void A_method_is_found_with_every_form_of_its_parameters() =>
        Assert.Equal(2, Find("System.Collections.Generic.List`1[System.Int32]\tBinarySearch").Count(method => method.GetParameters().Length < 3));

    [Fact]
    public void A_constructor_is_a_method_too() => Assert.IsAssignableFrom<ConstructorInfo>(Find("System.Collections.Generic.List`1[System.Int32]\t.cctor").Single());

    [Fact]
    public void A_generic_method_is_found_with_its_arguments() =>
        Assert.Equal([typeof(int), typeof(string)], Find("System.Collections.Generic.List`1[System.Int32]\tConvertAll\tSystem.String").Single() is { } method ? [method.DeclaringType!.GetGenericArguments()[0], method.GetGenericArguments()[0]] : []);

    [Theory]
    [InlineData("System.Collections.Generic.List`1[System.Int32]\tGone")]
    [InlineData("System.Gone`1[System.Int32]\tAdd")]
    [InlineData("System.Collections.Generic.List`1[System.Int32]\tConvertAll")]
    [InlineData("System.Collections.Generic.List`1[System.Int32]\tConvertAll\tSystem.String,System.String")]
    [InlineData("System.Collections.Generic.List`1[System.Int32]\tConvertAll\tSystem.Gone")]
    [InlineData("System.Runtime.CompilerServices.RuntimeHelpers\tEnumCompareTo\tSystem.Int32")]
    public void What_is_gone_or_cannot_be_is_not_found(string line) => Assert.Empty(Find(line));

    [Fact]
    public void Nearly_all_of_the_list_is_there()
    {
        Assembly[] own = [typeof(CheckRun).Assembly, typeof(Survey).Assembly, typeof(CipherSuite).Assembly];
        var names = new TypeNames([.. own, .. Sallyport.Profile.Framework.Assemblies()]);
        var listed = File.ReadLines(Repository.Path("src", "Sallyport.Cli", "startup-methods.txt")).Select(ListedMethod.Parse).OfType<ListedMethod>().ToList();

        var gone = listed.FindAll(method => !method.Find(names).Any());

        // The just-in-time compiler tells some enumerations as integers; what a later framework names otherwise costs speed and nothing else.
        Assert.InRange(listed.Count, 100, 10_000);
        Assert.True(gone.Count < listed.Count / 20, $"run bench/startup-methods.sh anew: {gone.Count} of {listed.Count} are gone: {string.Join("; ", gone.Take(20))}");
    }

    private static MethodBase[] Find(string line) => [.. ListedMethod.Parse(line)!.Find(Framework)];
}
