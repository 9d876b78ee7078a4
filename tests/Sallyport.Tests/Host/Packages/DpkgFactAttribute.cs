using Xunit;

namespace Sallyport.Tests.Host.Packages;

/// <summary>A test against this machine's own packages, skipped with the reason where it has no dpkg.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DpkgFactAttribute : FactAttribute
{
    public DpkgFactAttribute() => Skip = File.Exists("/usr/bin/dpkg") ? null : "this machine has no dpkg";
}
