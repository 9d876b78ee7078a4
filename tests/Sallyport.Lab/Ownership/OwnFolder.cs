using System.Text;
using Sallyport.Lab.Ground;
using Sallyport.Lab.Servers;

namespace Sallyport.Lab.Ownership;

/// <summary>A folder of a random name that everybody can read, below any other folder; deleted with all it holds.</summary>
internal sealed class OwnFolder : IDisposable
{
    public OwnFolder(string parent = "/opt")
    {
        Path = System.IO.Path.Combine(parent, RandomName());
        Open(Path);
    }

    public string Path { get; }

    /// <summary>A word of small letters.</summary>
    public static string RandomName() => new(Random.Shared.GetItems("abcdefghijklmnopqrstuvwxyz".AsSpan(), 9));

    /// <summary>The absolute path of something in it.</summary>
    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a file that everybody can read and execute.</summary>
    public string Write(string name, string text)
    {
        Open(System.IO.Path.GetDirectoryName(File(name))!);
        Executables.Write(File(name), Encoding.UTF8.GetBytes(text));
        Release(File(name));
        return File(name);
    }

    /// <summary>Copies a file; everybody can read and execute the copy.</summary>
    public string Copy(string file, string name)
    {
        Open(System.IO.Path.GetDirectoryName(File(name))!);
        Executables.Copy(file, File(name));
        Release(File(name));
        return File(name);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static void Open(string folder)
    {
        Directory.CreateDirectory(folder);
        Release(folder);
    }

    private static void Release(string path)
    {
        if (!OperatingSystem.IsWindows()) System.IO.File.SetUnixFileMode(path, Directories.OwnerWritesAllRead);
    }
}
