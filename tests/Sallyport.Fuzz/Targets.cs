namespace Sallyport.Fuzz;

/// <summary>Every parser of Sallyport.Wire that reads what a stranger sends, a test failing when one is missing here, what names services from it, the readers of feeds, and those of configuration files.</summary>
internal static class Targets
{
    public static IReadOnlyList<FuzzTarget> All { get; } =
        [.. TlsTargets.All, .. X509Targets.All, .. TextTargets.All, .. QuicTargets.All, .. StartTlsTargets.All, .. DnsTargets.All, .. FirstMessageTargets.All, .. ServiceRuleTargets.All, .. FeedTargets.All, .. PackageTargets.All, .. ConfigurationTargets.All];
}
