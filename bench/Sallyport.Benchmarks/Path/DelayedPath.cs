using System.Collections.Concurrent;
using System.Diagnostics;

namespace Sallyport.Benchmarks.Path;

/// <summary>Joins two tun devices by a wire with a delay: every packet arrives the given time after it was sent, in order. TCP is left to the hosts, connecting included.</summary>
internal static class DelayedPath
{
    private const int LargestPacket = 65536;

    /// <summary>Carries packets until standard input ends.</summary>
    /// <param name="arguments">The names of both devices, and the delay of one direction in milliseconds.</param>
    public static int Run(string[] arguments)
    {
        if (arguments is not [var one, var other, var milliseconds] || !double.TryParse(milliseconds, out var delay))
        {
            Console.Error.WriteLine("usage: delayed-path DEVICE DEVICE ONE-WAY-MS");
            return 64;
        }

        using var left = new TunDevice(one);
        using var right = new TunDevice(other);
        var span = TimeSpan.FromMilliseconds(delay);
        Join(left, right, span);
        Join(right, left, span);
        Console.WriteLine("ready");
        while (Console.In.ReadLine() is not null)
        {
        }

        return 0;
    }

    private static void Join(TunDevice from, TunDevice to, TimeSpan delay)
    {
        var queue = new BlockingCollection<(long Due, byte[] Packet)>();
        Start(() => Receive(from, queue, delay));
        Start(() => Deliver(to, queue));
    }

    private static void Start(ThreadStart loop) => new Thread(loop) { IsBackground = true, Priority = ThreadPriority.Highest }.Start();

    private static void Receive(TunDevice from, BlockingCollection<(long Due, byte[] Packet)> queue, TimeSpan delay)
    {
        var buffer = new byte[LargestPacket];
        while (true)
        {
            try
            {
                var length = from.Read(buffer);
                queue.Add((Stopwatch.GetTimestamp() + (long)(delay.TotalSeconds * Stopwatch.Frequency), buffer[..length]));
            }
            catch (IOException)
            {
                // The device is being moved or is down; packets come once it is up again.
                Thread.Sleep(10);
            }
        }
    }

    private static void Deliver(TunDevice to, BlockingCollection<(long Due, byte[] Packet)> queue)
    {
        foreach (var (due, packet) in queue.GetConsumingEnumerable())
        {
            var left = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due);
            if (left > TimeSpan.Zero) Thread.Sleep(left);
            try
            {
                to.Write(packet);
            }
            catch (IOException)
            {
                // As on a wire, a packet for a device that is down is lost.
            }
        }
    }
}
