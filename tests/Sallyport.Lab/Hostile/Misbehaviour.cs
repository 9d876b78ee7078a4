namespace Sallyport.Lab.Hostile;

/// <summary>What a check may say about a peer that misbehaves. The port is open in all of them.</summary>
internal enum Expected
{
    /// <summary>Verdict <c>not-tls</c>, exit code 1: what answered is something else.</summary>
    NotTls,

    /// <summary>Verdict <c>inconclusive</c>, exit code 2: nothing came that could be judged.</summary>
    Unjudged,

    /// <summary>Anything that does not recommend the server: inconclusive, insecure, untrusted or not TLS.</summary>
    NeverSecure,

    /// <summary>The connection is authentic all the same: the breach has to be told, and the verdict may not be <c>secure</c>.</summary>
    Noticed,

    /// <summary>The peer is odd but legal: the check has to get through.</summary>
    Works,
}

/// <summary>One way in which a peer may break the protocol, as a script for each of its connections.</summary>
/// <param name="Name">What it does, as the end of the sentence "a peer that ...".</param>
/// <param name="Expected">What a check has to make of it, inside its deadline.</param>
/// <param name="ServeAsync">Serves one connection; it may end by an I/O error when the client leaves.</param>
internal sealed record Misbehaviour(string Name, Expected Expected, Func<HostileConnection, Task> ServeAsync)
{
    /// <summary>A script that begins when the ClientHello has been read.</summary>
    public static Misbehaviour AfterHello(string name, Expected expected, Func<HostileConnection, OfferedHello, Task> answer) =>
        new(name, expected, async peer => await answer(peer, await peer.ReadHelloAsync()));

    /// <summary>Answers each ClientHello with bytes and then keeps silent.</summary>
    public static Misbehaviour Answering(string name, Expected expected, Func<OfferedHello, byte[]> answer) =>
        AfterHello(name, expected, async (peer, hello) =>
        {
            await peer.SendAsync(answer(hello));
            await peer.HoldAsync();
        });
}
