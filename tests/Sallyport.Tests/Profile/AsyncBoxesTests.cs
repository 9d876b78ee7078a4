using Sallyport.Probes;
using Sallyport.Profile;
using Xunit;

namespace Sallyport.Tests.Profile;

/// <summary>The boxes of asynchronous methods.</summary>
public sealed class AsyncBoxesTests
{
    [Fact]
    public void The_boxes_of_the_engine_are_found_with_all_their_methods()
    {
        var boxes = AsyncBoxes.MethodsOf(typeof(Survey).Assembly).ToLookup(method => method.DeclaringType!);

        Assert.InRange(boxes.Count, 100, 2000);
        Assert.All(boxes, box => Assert.Superset(new HashSet<string>(StringComparer.Ordinal) { ".cctor", "ExecutionContextCallback", "MoveNext", "get_Context", "ClearStateUponCompletion" }, box.Select(method => method.Name).ToHashSet(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_reference_that_is_returned_stands_for_all_references()
    {
        var boxes = AsyncBoxes.MethodsOf(GetType().Assembly).Select(method => method.DeclaringType!).Where(box => box.GetGenericArguments()[1].DeclaringType == GetType());

        Assert.Equal(["System.Int32", "System.ValueTuple`2[System.Int32,System.__Canon]", "System.__Canon"], boxes.Distinct().Select(box => box.GetGenericArguments()[0].ToString()).Order(StringComparer.Ordinal));
    }

    // Never run: their state machines are looked at.
    internal static async Task<string> TextAsync()
    {
        await Task.Yield();
        return string.Empty;
    }

    internal static async ValueTask<int> NumberAsync()
    {
        await Task.Yield();
        return 0;
    }

    internal static async Task<(int, string)> BothAsync()
    {
        await Task.Yield();
        return (0, string.Empty);
    }

    internal static async Task NothingAsync() => await Task.Yield();
}
