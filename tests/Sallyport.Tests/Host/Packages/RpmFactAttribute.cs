using Xunit;

namespace Sallyport.Tests.Host.Packages;

/// <summary>A test against rpm itself, skipped with the reason where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RpmFactAttribute : FactAttribute
{
    public RpmFactAttribute() => Skip = Tool.Missing("rpm", "rpmbuild");
}
