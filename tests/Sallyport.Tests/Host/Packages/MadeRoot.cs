using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Sallyport.Tests.Host.Packages;

/// <summary>A root of a small made-up Debian, in a folder that goes away with it.</summary>
internal sealed class MadeRoot : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("sallyport-root-").FullName;

    public static MadeRoot Debian()
    {
        var root = new MadeRoot();
        root.Write("usr/sbin/nginx", "the program").Write("etc/nginx.conf", "as shipped").Write("usr/lib/libssl.so.3", "a library").Link("sbin", "usr/sbin").Link("lib", "/usr/lib");
        root.Write("var/lib/dpkg/info/nginx.list", "/.\n/sbin\n/sbin/nginx\n/etc\n/etc/nginx.conf\n");
        root.Write("var/lib/dpkg/info/nginx.md5sums", $"{Md5("the program")}  sbin/nginx\n");
        root.Write("var/lib/dpkg/info/libssl3:amd64.list", "/.\n/usr/lib\n/usr/lib/libssl.so.3\n");
        root.Write("var/lib/dpkg/status", $"""
            Package: nginx
            Status: install ok installed
            Architecture: amd64
            Version: 1.22.1-9
            Conffiles:
             /etc/nginx.conf {Md5("as shipped")}
            Description: server

            Package: libssl3
            Status: install ok installed
            Architecture: amd64
            Source: openssl (3.0.1-1)
            Version: 3.0.1-1+b1

            """);
        return root;
    }

    public MadeRoot Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public MadeRoot Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Full(path))!);
        File.WriteAllBytes(Full(path), bytes);
        return this;
    }

    public MadeRoot Link(string path, string target)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Full(path))!);
        File.CreateSymbolicLink(Full(path), target);
        return this;
    }

    public MadeRoot Remove(string path)
    {
        File.Delete(Full(path));
        return this;
    }

    public static string Md5(string text) => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text)));

    public static byte[] Gzip(string text)
    {
        using var bytes = new MemoryStream();
        using (var stream = new GZipStream(bytes, CompressionLevel.Fastest)) stream.Write(Encoding.UTF8.GetBytes(text));
        return bytes.ToArray();
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private string Full(string path) => System.IO.Path.Combine(Path, path);
}
