using Xunit;

namespace Sallyport.Lab.Ground;

/// <summary>A test that is skipped, with the reason, where the machine lacks what it needs.</summary>
/// <remarks>Decided at discovery: this version of xunit cannot skip a test that has begun.</remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LabFactAttribute : FactAttribute
{
    /// <summary>Comma-separated program names, or the names in <see cref="Need"/>.</summary>
    public string? Needs
    {
        get;
        set
        {
            field = value;
            Skip = Need.Missing(value);
        }
    }
}

/// <summary>The same for a test with rows of data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LabTheoryAttribute : TheoryAttribute
{
    /// <summary>Comma-separated program names, or the names in <see cref="Need"/>.</summary>
    public string? Needs
    {
        get;
        set
        {
            field = value;
            Skip = Need.Missing(value);
        }
    }
}
