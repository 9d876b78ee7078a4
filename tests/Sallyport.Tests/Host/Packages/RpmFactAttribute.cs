using Xunit;

namespace Sallyport.Tests.Host.Packages;

/// <summary>A test against rpm itself, skipped with the reason where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RpmFactAttribute : FactAttribute
{
    public RpmFactAttribute() => Skip = Tool.Missing("rpm", "rpmbuild");
}

/// <summary>The same where Berkeley DB's own tool is needed too.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BerkeleyFactAttribute : FactAttribute
{
    public BerkeleyFactAttribute() => Skip = Tool.Missing("rpm", "rpmbuild", "python3", "db5.3_load");
}

/// <summary>The same against a manager that takes packages from repositories.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RepositoryFactAttribute : FactAttribute
{
    public RepositoryFactAttribute(string manager)
    {
        Manager = manager;
        Skip = Tool.Missing("rpm", "rpmbuild", "createrepo_c", "modifyrepo_c", "zstd", manager) ?? (Environment.IsPrivilegedProcess ? null : $"{manager} keeps its lists for root alone");
    }

    public string Manager { get; }
}
