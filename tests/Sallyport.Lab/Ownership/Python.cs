using Sallyport.Lab.Ground;

namespace Sallyport.Lab.Ownership;

/// <summary>The distribution's Python: as an interpreter it runs the parts, and a copy of it under another name is a program that no package knows.</summary>
internal static class Python
{
    /// <summary>By its path: the first one in PATH need not be the package's.</summary>
    public const string Path = "/usr/bin/python3";

    /// <summary>What most situations need.</summary>
    public const string WithRoot = $"{Need.Root}, {Path}, setsid";

    /// <summary>The file itself, behind its links.</summary>
    public static string File => System.IO.File.ResolveLinkTarget(Path, returnFinalTarget: true)?.FullName ?? Path;

    /// <summary>Listens on a port of loopback until its input ends.</summary>
    public const string Listen = """
        import socket, sys
        s = socket.socket()
        s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        s.bind(("127.0.0.1", int(sys.argv[1])))
        s.listen()
        print("ready", flush=True)
        sys.stdin.read()
        """;

    /// <summary>The command that has <paramref name="program"/>, a Python or a copy of one, listen on a port.</summary>
    public static string[] Listening(string program, int port) => [program, "-c", Listen, $"{port}"];
}
