using Xunit;

namespace Sallyport.Tests.Host.Packages;

/// <summary>A test against pacman itself, skipped with the reason where it is missing or may not install.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PacmanFactAttribute : FactAttribute
{
    public PacmanFactAttribute() => Skip = Tool.Missing("pacman", "vercmp", "bsdtar", "repo-add") ?? (Environment.IsPrivilegedProcess ? null : "pacman installs for root alone");
}
