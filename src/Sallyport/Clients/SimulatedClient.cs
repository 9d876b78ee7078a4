using Sallyport.Knowledge.Clients;

namespace Sallyport.Clients;

/// <summary>A client and what it would meet.</summary>
/// <param name="Client">The client.</param>
/// <param name="Visit">What it would meet.</param>
public sealed record SimulatedClient(ClientProfile Client, ClientVisit Visit);
