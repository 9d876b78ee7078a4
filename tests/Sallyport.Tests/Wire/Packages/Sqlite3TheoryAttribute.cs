using Xunit;

namespace Sallyport.Tests.Wire.Packages;

/// <summary>The same for several cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class Sqlite3TheoryAttribute : TheoryAttribute
{
    public Sqlite3TheoryAttribute() => Skip = Sqlite3FactAttribute.Reason;
}
