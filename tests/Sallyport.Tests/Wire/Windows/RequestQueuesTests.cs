using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Sallyport.Wire.Windows;
using Xunit;

namespace Sallyport.Tests.Wire.Windows;

/// <summary>What netsh prints of request queues, in the forms of several versions and in another language.</summary>
public sealed class RequestQueuesTests
{
    private const string New = """

        Snapshot of HTTP service state (Request Queue View):
        -----------------------------------------------------

        Request queue name: Request queue is unnamed.
            Version: 2.0
            State: Active
            Max requests: 1000
            Number of active processes attached: 1
            Processes:
                ID: 2688, image: C:\Windows\System32\svchost.exe
                Services: NcHostAgent
                Tagged Service: NcHostAgent
            Registered URLs:
                HTTPS://+:443/HOSTAGENT/VSWITCH/

        Request queue name: DefaultAppPool
            Version: 2.0
            Number of active processes attached: 0
            Controller process ID: 3408
            Processes:
            Registered URLs:
                HTTP://127.0.0.1:8000:127.0.0.1/
                HTTP://[::1]:8001/
        """;

    private const string Old = """
        Request queue name: Request queue is unnamed.
            Version: 1.0
            Max requests: 1000
            Process IDs:
                944
            URL groups:
            URL group ID: FE00000040000001
                Properties:
                    Max bandwidth: inherited
                    Timeouts:
                        Entity body timeout (secs): 120
                    Registered URLs:
                        HTTP://+:5985/WSMAN/
                Server session ID: FF00000020000001
        """;

    private const string German = """
        Momentaufnahme des HTTP-Dienststatus (Anforderungswarteschlangenansicht):
        Name der Anforderungswarteschlange: Websites
            Maximale Anforderungen: 1000
            Prozesse:
                ID: 812, Image: C:\inetpub\w3wp.exe
                ID: 900, Image: <?>
            Registrierte URLs:
                HTTPS://+:443/
        """;

    [Fact]
    public void The_processes_and_URLs_of_each_queue_are_read()
    {
        var queues = Read(New);

        Assert.Equal(["Request queue is unnamed.", "DefaultAppPool"], queues.Select(queue => queue.Name));
        Assert.Equal([2688u], queues[0].Processes.ToArray());
        Assert.Equal([new RegisteredUrl("HTTPS://+:443/HOSTAGENT/VSWITCH/", "+", 443)], queues[0].Urls.ToArray());
        Assert.Empty(queues[1].Processes);
        Assert.Equal([("127.0.0.1", (ushort)8000), ("[::1]", (ushort)8001)], queues[1].Urls.Select(url => (url.Host, url.Port)));
    }

    [Fact]
    public void Numbers_that_stand_alone_are_processes_and_limits_are_none()
    {
        var queue = Assert.Single(Read(Old));

        Assert.Equal([944u], queue.Processes.ToArray());
        Assert.Equal((ushort)5985, Assert.Single(queue.Urls).Port);
    }

    [Fact]
    public void The_language_makes_no_difference()
    {
        var queue = Assert.Single(Read(German));

        Assert.Equal([812u, 900u], queue.Processes.ToArray());
        Assert.Equal("Websites", queue.Name);
    }

    [Fact]
    public void No_bytes_are_too_odd() => Prop.ForAll<byte[]>(bytes =>
    {
        byte[] odd = [.. "Name: a\r\n  ID: 1,"u8, .. bytes, .. "\n HTTP://"u8, .. bytes, .. ":1"u8];
        foreach (var queue in RequestQueues.Read(odd)) Assert.NotEqual(0, queue.Processes.Length + queue.Urls.Length);
    }).QuickCheckThrowOnFailure();

    private static IReadOnlyList<RequestQueue> Read(string text) => RequestQueues.Read(Encoding.ASCII.GetBytes(text.ReplaceLineEndings("\r\n")));
}
