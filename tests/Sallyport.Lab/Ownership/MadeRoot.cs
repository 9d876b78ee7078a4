using System.Globalization;
using System.Security.Cryptography;
using Sallyport.Lab.Ground;

namespace Sallyport.Lab.Ownership;

/// <summary>A small root as a container has it: this machine's /usr, a program that this machine's packages do not know, and a package database that does.</summary>
internal sealed class MadeRoot : IDisposable
{
    /// <summary>The program, as the root has it.</summary>
    public const string Program = "/srv/stock/stockd";

    private const string Database = "var/lib/dpkg";
    private readonly OwnFolder _folder = new();

    public MadeRoot()
    {
        foreach (var folder in new[] { "usr", "proc", "old", "etc", "tmp", $"{Database}/info" }) Directory.CreateDirectory(_folder.File(folder));
        foreach (var link in new[] { "bin", "sbin", "lib", "lib64" }) File.CreateSymbolicLink(_folder.File(link), $"usr/{link}");
        _folder.Write("etc/passwd", "stock:x:0:0::/:/bin/sh\n");
        _folder.Copy(Python.File, Program[1..]);
        _folder.Write($"{Database}/info/stock-server.list", "/.\n/srv\n/srv/stock\n" + Program + "\n");
        Record("4.2-1", File.ReadAllBytes(_folder.File(Program[1..])));
    }

    /// <summary>Where it lies on this machine.</summary>
    public string Path => _folder.Path;

    /// <summary>The program, as this machine has it.</summary>
    public string ProgramHere => _folder.File(Program[1..]);

    /// <summary>Enters it as containers do: the old root is gone afterwards.</summary>
    public string[] Pivoted(params string[] command) =>
        PrivateMounts.Before($"mount --bind {Path} {Path} && mount --rbind /usr {Path}/usr && mount -t proc proc {Path}/proc && cd {Path} && pivot_root . old && umount -l /old", ["/usr/sbin/chroot", "/", .. command]);

    /// <summary>The same without a network but loopback.</summary>
    public string[] Contained(params string[] command) => [Programs.Require("unshare"), "--net", "/bin/sh", "-c", "ip link set lo up && exec \"$@\"", "prepare", .. Pivoted(command)];

    /// <summary>Enters it by chroot alone, among mounts of its own.</summary>
    public string[] Entered(params string[] command) => PrivateMounts.Before($"mount --rbind /usr {Path}/usr", ["/usr/sbin/chroot", Path, .. command]);

    /// <summary>Writes into the database that the package is there in that version and brought the program with these bytes.</summary>
    public void Record(string version, byte[] content)
    {
        _folder.Write($"{Database}/status", $"Package: stock-server\nStatus: install ok installed\nArchitecture: amd64\nVersion: {version}\n\n");
#pragma warning disable CA5351 // The package manager's own lists are of MD5.
        _folder.Write($"{Database}/info/stock-server.md5sums", string.Create(CultureInfo.InvariantCulture, $"{Convert.ToHexStringLower(MD5.HashData(content))}  {Program[1..]}\n"));
#pragma warning restore CA5351
        File.SetLastWriteTimeUtc(_folder.File($"{Database}/info/stock-server.list"), DateTime.UtcNow.AddDays(-40));
    }

    /// <summary>Does what an update does: another file stands where the program was, and the database has its digest.</summary>
    public void Upgrade()
    {
        byte[] content = [.. File.ReadAllBytes(ProgramHere), 0];
        File.Delete(ProgramHere);
        Executables.Write(ProgramHere, content);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(ProgramHere, Servers.Directories.OwnerWritesAllRead);
        Record("4.2-2", content);
        File.SetLastWriteTimeUtc(_folder.File($"{Database}/info/stock-server.list"), DateTime.UtcNow.AddSeconds(2));
    }

    public void Dispose() => _folder.Dispose();
}
