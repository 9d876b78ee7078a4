using Sallyport.Observations.Local;

namespace Sallyport.Ownership;

/// <summary>Another process that takes connections, or packets, meant for the same port.</summary>
/// <param name="Process">The process.</param>
/// <param name="Listener">Its socket.</param>
/// <param name="Own">The holder's socket that it stands beside.</param>
public sealed record Neighbour(ProcessObservation Process, ListenerObservation Listener, ListenerObservation Own)
{
    /// <summary>True when both are bound alike: the kernel shares out among them. Otherwise the more specific of the two has what comes for it.</summary>
    internal bool SharesPlace => Listener.Address == Own.Address && Listener.Device == Own.Device;
}
