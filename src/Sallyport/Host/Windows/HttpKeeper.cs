using System.Collections.Immutable;
using Sallyport.Observations.Local;
using Sallyport.Wire.Windows;

namespace Sallyport.Host.Windows;

/// <summary>Tells for whom the kernel keeps a port: Windows names process 4, "System", as its owner, and that is never the answer.</summary>
internal static class HttpKeeper
{
    /// <summary>The process that stands for the kernel.</summary>
    internal const uint Kernel = 4;

    /// <summary>What keeps the port: http.sys where it has a queue or a certificate for it, and otherwise a driver that Windows does not name.</summary>
    /// <param name="port">The port.</param>
    /// <param name="queues">The request queues.</param>
    /// <param name="bindings">The certificates.</param>
    internal static KernelServer Of(ushort port, IEnumerable<RequestQueue> queues, IEnumerable<CertificateBinding> bindings)
    {
        ImmutableArray<KernelQueue> served = [.. queues.Where(queue => queue.Urls.Any(url => url.Port == port)).Select(queue => Queue(queue, port))];
        ImmutableArray<KernelCertificate> bound = [.. bindings.Where(binding => binding.Port == port).Select(Certificate)];
        return new KernelServer(served.IsEmpty && bound.IsEmpty ? "a driver" : "http.sys", served, bound);
    }

    private static KernelQueue Queue(RequestQueue queue, ushort port) =>
        new(queue.Name, [.. queue.Processes.Where(process => process != Kernel && process <= int.MaxValue).Select(process => (int)process)], [.. queue.Urls.Where(url => url.Port == port).Select(url => url.Text)]);

    private static KernelCertificate Certificate(CertificateBinding binding) =>
        new($"{binding.Name ?? Bracketed(binding.Address)}:{binding.Port}", binding.Hash, binding.Application.ToString());

    private static string Bracketed(string address) => address.Contains(':', StringComparison.Ordinal) ? $"[{address}]" : address;
}
