using System.Security.Cryptography;
using System.Text;
using Sallyport.Tests.Wire.Packages;
using Sallyport.Wire.Packages;

namespace Sallyport.Tests.Host.Packages;

/// <summary>A small database of rpm, its tables as rpm makes them.</summary>
internal sealed class MadeRpm
{
    public const string Place = "usr/lib/sysimage/rpm/rpmdb.sqlite";

    private const string Script = """
        os.makedirs(os.path.dirname(a[0]), exist_ok=True)
        c = sqlite3.connect(a[0])
        c.execute("pragma journal_mode=wal")
        c.execute("create table if not exists 'Packages' (hnum integer primary key autoincrement, blob blob not null)")
        c.execute("create table if not exists 'Basenames' (key 'TEXT' not null, hnum integer not null, idx integer not null, foreign key (hnum) references 'Packages'(hnum))")
        c.execute("create index if not exists 'Basenames_key_idx' on 'Basenames'(key asc)")
        c.commit()
        def add(packages):
            for p in packages:
                blob, names = p.split('|')
                n = c.execute('insert into Packages(blob) values(?)', (bytes.fromhex(blob),)).lastrowid
                for i, name in enumerate(names.split('/')): c.execute('insert into Basenames values(?, ?, ?)', (name, n, i))
        """;

    private readonly List<string> _packages = [];

    /// <summary>Adds a package.</summary>
    /// <param name="nevra">Name, epoch, version, release, architecture, between blanks.</param>
    /// <param name="files">Path and content of each; a content that is null stands for a file that the package only claims.</param>
    public MadeRpm Add(string nevra, params (string Path, string? Content)[] files) => Add(nevra, new byte[files.Length], files);

    /// <summary>The same with the states of the files.</summary>
    public MadeRpm Add(string nevra, byte[] states, params (string Path, string? Content)[] files)
    {
        var parts = nevra.Split(' ');
        string[] folders = [.. files.Select(file => file.Path[..(file.Path.LastIndexOf('/') + 1)]).Distinct()];
        string[] names = [.. files.Select(file => file.Path[(file.Path.LastIndexOf('/') + 1)..])];
        var header = new RpmHeaderMaker().Text(RpmTag.Name, parts[0]).Text(RpmTag.Version, parts[2]).Text(RpmTag.Release, parts[3]).Text(RpmTag.Architecture, parts[4])
            .Text(RpmTag.SourcePackage, $"{parts[0]}-src-{parts[2]}-{parts[3]}.src.rpm").Numbers(RpmTag.DigestAlgorithm, 8).Bytes(RpmTag.FileStates, states)
            .Texts(RpmTag.BaseNames, names).Texts(RpmTag.FolderNames, folders).Numbers(RpmTag.FolderIndexes, [.. files.Select(file => Array.IndexOf(folders, file.Path[..(file.Path.LastIndexOf('/') + 1)]))])
            .Texts(RpmTag.FileDigests, [.. files.Select(file => file.Content is null ? string.Empty : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file.Content))))])
            .Numbers(RpmTag.FileFlags, [.. files.Select(file => file.Content is null ? 1 << 6 : 0)]);
        if (parts[1] != "0") header.Numbers(RpmTag.Epoch, int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture));
        _packages.Add($"{Convert.ToHexString(header.Make())}|{string.Join('/', names)}");
        return this;
    }

    /// <summary>Writes the database and merges its log, as rpm does when it ends.</summary>
    public void Write(MadeRoot root) => Sqlite3.Run($"{Script}\nadd(a[1:])\nc.commit()\nc.close()", [Path.Combine(root.Path, Place), .. _packages]);

    /// <summary>Adds to a database that is there what only its log has, as while rpm still runs.</summary>
    public void WriteLog(MadeRoot root) => Sqlite3.Run($"{Script}\nadd(a[1:])\nc.commit()\nos._exit(0)", [Path.Combine(root.Path, Place), .. _packages]);
}
