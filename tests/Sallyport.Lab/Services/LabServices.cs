namespace Sallyport.Lab.Services;

/// <summary>The services that a port may turn out to be, each with the truth about it.</summary>
internal static class LabServices
{
    public static IReadOnlyList<LabService> All { get; } =
        [.. WebServers.Rows, .. Proxies.Rows, .. MailServers.Rows, .. VpnGateways.Rows, .. Dashboards.Rows, .. SharedPorts.Rows, .. OtherServices.Rows];

    public static LabService Named(string id) => All.Single(service => service.Id == id);
}
