using Sallyport.Wire.MacOs;
using Sallyport.Wire.Windows;

namespace Sallyport.Fuzz;

/// <summary>What other systems tell of processes, services and http.sys.</summary>
internal static class SystemTargets
{
    public static IEnumerable<FuzzTarget> All =>
    [
        FuzzTarget.OfSpan("ServiceList.Read", static input => ServiceList.Read(input, 0, 2), static services => HashCode.Combine(services.Length, services[0].Name.Length, services[1].ProcessId == 0)),
        FuzzTarget.OfSpan("ProcessEntry.Read", ProcessEntry.Read, static process => HashCode.Combine(process.Name.Length, process.Parent == 0)),
        FuzzTarget.OfSpan("CertificateBinding.Read", static input => CertificateBinding.Read(input, 0), Mark),
        FuzzTarget.OfSpan("CertificateBinding.ReadNamed", static input => CertificateBinding.ReadNamed(input, 0), Mark),
        FuzzTarget.OfSpan("ProcessDescription.Read", ProcessDescription.Read, static process => HashCode.Combine(process.Name.Length, process.User == 0)),
        FuzzTarget.OfSpan("ProcessArguments.Read", ProcessArguments.Read, static words => Math.Min(words.Length, 16)),
        new("RequestQueues.Read", Queues),
        new("DescriptorList.Sockets", static input => Math.Min(DescriptorList.Sockets(input.Span).Length, 16)),
    ];

    private static int Queues(ReadOnlyMemory<byte> input)
    {
        var queues = RequestQueues.Read(input.Span);
        if (queues.Any(queue => queue.Processes.IsEmpty && queue.Urls.IsEmpty)) throw new BrokenPromiseException("a queue of nobody for nothing");
        return HashCode.Combine(Math.Min(queues.Length, 8), Math.Min(queues.Sum(queue => queue.Processes.Length), 8), Math.Min(queues.Sum(queue => queue.Urls.Length), 8));
    }

    private static int Mark(CertificateBinding binding) => HashCode.Combine(binding.Address.Length, binding.Hash.Length, binding.Name?.Length);
}
