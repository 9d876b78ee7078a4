using System.Collections.Immutable;
using Sallyport.Observations.Local;
using Sallyport.Ownership;

namespace Sallyport.Tests.Seen;

/// <summary>Processes that hold port 443, made small, and what can be wrong with them.</summary>
internal static class Holders
{
    internal const string Nginx = "/usr/sbin/nginx";

    /// <summary>A stock web server from a package, unchanged, with libraries that are still those on disk.</summary>
    internal static Holder Stock { get; } = new()
    {
        Process = new ProcessObservation
        {
            Pid = 812,
            StartTicks = 4711,
            StartedAt = new DateTimeOffset(2026, 11, 1, 8, 0, 0, TimeSpan.Zero),
            Name = "nginx",
            Parent = 1,
            IsKernelThread = false,
            Ancestors = [new AncestorObservation(1, "systemd", "/usr/lib/systemd/systemd")],
            Executable = new ExecutableObservation { Path = Nginx, IsDeleted = false, IsMemory = false, Inode = 77, Owner = 0, Mode = 0x1ED, Package = Packaged(FileIntegrity.Intact) },
            CommandLine = ["nginx: master process /usr/sbin/nginx"],
            User = 0,
            UserName = "root",
            Unit = "nginx.service",
            Mapped = [new MappedFile("/usr/lib/x86_64-linux-gnu/libssl.so.3", IsDeleted: false, IsReplaced: false, new PackageName("libssl3", "3.0.17-1~deb12u2"))],
            StandardStreams = ["/dev/null", "/dev/null", "/dev/null"],
            NetworkNamespace = 1,
            Tracer = 0,
            Covers = [],
            WritableCode = 0,
            RawSockets = [],
        },
        Listeners = [Listener(812)],
        Beside = [],
        Gaps = [],
    };

    /// <summary>The same, of which the system shows the name alone.</summary>
    internal static Holder Hidden { get; } = Stock.With(process => process with { Executable = null, CommandLine = null, Mapped = null, StandardStreams = null, Tracer = null, WritableCode = null, RawSockets = null, Covers = null }) with
    {
        Gaps = [new Gap("/proc/812/exe", GapKind.NotPermitted, "the system refused it to this user")],
    };

    /// <summary>A thread of the kernel that serves, as NFS and TLS offload do.</summary>
    internal static Holder Kernel { get; } = Stock.With(process => process with { Name = "kworker/0:1", IsKernelThread = true, Executable = null, CommandLine = [], Mapped = null });

    internal static ListenerObservation Listener(params int[] pids) => new()
    {
        Protocol = ListenerProtocol.Tcp,
        Address = "0.0.0.0",
        Port = 443,
        User = 0,
        Inode = 5000,
        Cookie = 9,
        Queued = 0,
        Backlog = 511,
        NetworkNamespace = 1,
        Holds = [.. pids.Select(pid => new SocketHold(pid, [6]))],
    };

    /// <summary>The web server's package, with its file in that state.</summary>
    internal static PackageAnswer Packaged(FileIntegrity state, Func<PackageObservation, PackageObservation>? change = null)
    {
        var package = new PackageObservation
        {
            Manager = PackageManager.Dpkg,
            Name = "nginx",
            Version = "1.22.1-9+deb12u3",
            Source = "nginx",
            Path = Nginx,
            Integrity = state switch
            {
                FileIntegrity.Intact => IntegrityReading.Compare("md5", "aa", "aa"),
                FileIntegrity.Modified => IntegrityReading.Compare("md5", "aa", "bb"),
                _ => IntegrityReading.Unknown("no digest is on record"),
            },
            Candidate = new PackageCandidate("1.22.1-9+deb12u3", "main_Packages", Security: false, Newer: false),
            SecurityTold = true,
            ListsWritten = new DateTimeOffset(2026, 11, 20, 0, 0, 0, TimeSpan.Zero),
        };
        return new PackageAnswer.Found(change is null ? package : change(package));
    }

    internal static Holder With(this Holder holder, Func<ProcessObservation, ProcessObservation> change) => holder with { Process = change(holder.Process) };

    /// <summary>The same with another executable.</summary>
    internal static Holder Executing(this Holder holder, Func<ExecutableObservation, ExecutableObservation> change) =>
        holder.With(process => process with { Executable = change(process.Executable!) });

    /// <summary>A script that an interpreter runs.</summary>
    internal static Holder Script(string path, string? loose = null) => Stock.With(process => process with
    {
        Name = "python3",
        Executable = process.Executable! with { Path = "/usr/bin/python3.11" },
        CommandLine = ["python3", path],
        Program = new ProgramFile("python3.11", path, 0, 0x1ED, loose, new PackageAnswer.Unowned()),
    });

    /// <summary>The same with an executable that no package brought.</summary>
    internal static Holder Unowned(this Holder holder, string path) => holder.Executing(file => file with { Path = path, Package = new PackageAnswer.Unowned() });

    /// <summary>The same with a library that no package brought.</summary>
    internal static Holder Mapping(this Holder holder, string path, bool deleted = false) =>
        holder.With(process => process with { Mapped = [.. process.Mapped!.Value, new MappedFile(path, deleted, IsReplaced: false, Package: null)] });

    /// <summary>A certificate for www.example.com, and the one that renewed it; and one for somebody else.</summary>
    internal static CertificateFacts Old { get; } = Certificate("www.example.com", 'a', new DateTimeOffset(2026, 8, 1, 0, 0, 0, TimeSpan.Zero));

    internal static CertificateFacts New { get; } = Certificate("www.example.com", 'b', new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero));

    internal static CertificateFacts Other { get; } = Certificate("other.example", 'c', new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero));

    /// <summary>A web server that serves one certificate (null: that showed none) and is configured with another (null: with a file that was not read).</summary>
    internal static Holder Serving(CertificateFacts? served, CertificateFacts? configured) => Stock with
    {
        Served = [new ServedObservation("0.0.0.0:443", "127.0.0.1:443", "www.example.com", served, served is null ? "no certificate came: the handshake was interrupted" : null)],
        Configuration = new ServerConfiguration
        {
            Server = ConfiguredServer.Nginx,
            Files = ["/etc/nginx/nginx.conf"],
            Certificates =
            [
                new ConfiguredCertificate
                {
                    Server = ConfiguredServer.Nginx,
                    File = "/etc/nginx/nginx.conf",
                    Line = 12,
                    CertificatePath = "/etc/ssl/www.pem",
                    Listens = [new ConfiguredListen("443 ssl", "0.0.0.0:443", Tls: true)],
                    Names = ["www.example.com"],
                    Certificate = new CertificateFile { Leaf = configured, Unreadable = configured is null ? "may not be read by this user" : null, ModifiedAt = new DateTimeOffset(2026, 11, 1, 3, 4, 5, TimeSpan.Zero) },
                },
            ],
        },
    };

    private static CertificateFacts Certificate(string name, char digit, DateTimeOffset from) => new()
    {
        Fingerprint = new string(digit, 64),
        KeyFingerprint = new string(digit, 64),
        Subject = $"CN={name}",
        Issuer = "CN=Issuer",
        Names = [name],
        NotBefore = from,
        NotAfter = from.AddDays(90),
    };

    internal static MachineObservation Machine(params Holder[] holders) => new()
    {
        Port = 443,
        StartedAt = new DateTimeOffset(2026, 11, 29, 12, 0, 0, TimeSpan.Zero),
        Elapsed = TimeSpan.FromMilliseconds(12),
        Listeners = [Listener([.. holders.Select(holder => holder.Process.Pid)])],
        Processes = [.. holders.Select(holder => holder.Process)],
        Gaps = [.. holders.SelectMany(holder => holder.Gaps)],
        ProcessesSearched = 100,
        AsSuperuser = true,
    };
}
