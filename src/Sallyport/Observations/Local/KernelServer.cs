using System.Collections.Immutable;

namespace Sallyport.Observations.Local;

/// <summary>A part of the kernel that keeps a port for processes, so that the system names the kernel itself as the owner: http.sys of Windows.</summary>
/// <param name="Name">What keeps it, e.g. <c>http.sys</c>.</param>
/// <param name="Queues">The request queues that are served at the port.</param>
/// <param name="Certificates">The certificates that are bound to the port.</param>
public sealed record KernelServer(string Name, ImmutableArray<KernelQueue> Queues, ImmutableArray<KernelCertificate> Certificates);

/// <summary>A request queue: for what requests are taken, and whom they are handed to.</summary>
/// <param name="Name">Its name; untrusted.</param>
/// <param name="Processes">The processes attached to it; empty when nobody is.</param>
/// <param name="Urls">The URLs whose requests it gets, those at the port; untrusted.</param>
public sealed record KernelQueue(string Name, ImmutableArray<int> Processes, ImmutableArray<string> Urls);

/// <summary>A certificate that the kernel serves.</summary>
/// <param name="Binding">For which address and port, or name and port.</param>
/// <param name="Hash">The certificate's hash, in hexadecimal.</param>
/// <param name="Application">The number of the program that bound it (a GUID).</param>
public sealed record KernelCertificate(string Binding, string Hash, string Application);
