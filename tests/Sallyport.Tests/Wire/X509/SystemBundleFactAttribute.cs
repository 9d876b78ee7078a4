using Xunit;

namespace Sallyport.Tests.Wire.X509;

/// <summary>A fact about the roots that the system trusts; skipped where it keeps them in no file.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SystemBundleFactAttribute : FactAttribute
{
    public const string Path = "/etc/ssl/certs/ca-certificates.crt";

    public SystemBundleFactAttribute()
    {
        if (!File.Exists(Path)) Skip = $"{Path} does not exist: the package ca-certificates is not installed";
    }
}
