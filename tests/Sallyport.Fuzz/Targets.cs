namespace Sallyport.Fuzz;

/// <summary>Every parser of Sallyport.Wire that reads what a stranger sends, a test failing when one is missing here, what names services from it, the readers of feeds, those of configuration files, and those of what the kernel tells of sockets and processes.</summary>
internal static class Targets
{
    public static IReadOnlyList<FuzzTarget> All { get; } =
        [.. TlsTargets.All, .. X509Targets.All, .. TextTargets.All, .. QuicTargets.All, .. StartTlsTargets.All, .. DnsTargets.All, .. FirstMessageTargets.All, .. ServiceRuleTargets.All, .. FeedTargets.All, .. PackageTargets.All, .. PackageDatabaseTargets.All, .. RepositoryTargets.All, .. EndpointTargets.All, .. SystemTargets.All, .. ConfigurationTargets.All, .. LocalTargets.All];
}
