using System.Text.Json;
using Sallyport.Lab.Ground;
using Sallyport.Reports.Json;
using Sallyport.Reports.Text;
using Sallyport.Verdicts.Trust;
using Xunit;

namespace Sallyport.Lab.Ownership;

/// <summary>Names that a process chose to mislead whoever reads them: the answer holds them whole, and no terminal obeys them.</summary>
public sealed class NamesTests
{
    private const string Hostile = "a\nFORGED\u001b]0;x\u0007\u001b[2J)\u202e R 1 1\r";

    private const string Renamed = """
        import ctypes, socket, sys
        ctypes.CDLL(None).prctl(15, sys.argv[2].encode())
        s = socket.socket()
        s.bind(("127.0.0.1", int(sys.argv[1])))
        s.listen()
        print("ready", flush=True)
        sys.stdin.read()
        """;

    [LabFact(Needs = Python.WithRoot)]
    public void Names_with_line_ends_and_escape_sequences_are_kept_in_json_and_made_visible_in_text()
    {
        using var folder = new OwnFolder();
        var (port, file) = (LoopbackPort.Free(), folder.Copy(Python.File, Hostile));
        using var actor = Actor.Start(file, "-c", Renamed, $"{port}", "b\nFORGED\u001b[2J)", Hostile);

        var seen = Looking.At(port);

        seen.AssertHeldBy(actor.Pid, TrustVerdict.Unmanaged);
        using var json = JsonDocument.Parse(JsonReport.Write(seen));
        var holder = json.RootElement.GetProperty("holders")[0];
        Assert.Equal(("b\nFORGED\u001b[2J)", file, Hostile), (holder.GetProperty("name").GetString(), holder.GetProperty("exe").GetString(), holder.GetProperty("cmdline")[5].GetString()));
        AssertHarmless(Text(seen));
    }

    [LabFact(Needs = Python.WithRoot)]
    public void A_script_with_such_a_name_is_told_so_too()
    {
        using var folder = new OwnFolder("/tmp");
        var (port, file) = (LoopbackPort.Free(), folder.Write(Hostile, Python.Listen));
        using var actor = Actor.Start(Python.Path, file, $"{port}");

        var seen = Looking.At(port);

        seen.AssertHeldBy(actor.Pid, TrustVerdict.Suspicious, "TRUST-0164", "TRUST-0166");
        Assert.Equal(file, seen.Holder(actor.Pid).Holder.MainFile);
        AssertHarmless(Text(seen));
    }

    [LabFact(Needs = Python.WithRoot)]
    public void A_deleted_program_and_a_library_with_such_names_are_told_so_too()
    {
        using var folder = new OwnFolder();
        var (port, file, library) = (LoopbackPort.Free(), folder.Copy(Python.File, Hostile), folder.Copy(Libraries.Packaged, "lib" + Hostile));
        using var actor = Actor.Start(["/usr/bin/env", $"LD_PRELOAD={folder.Copy(Libraries.Packaged, "lib\nFORGED\u001b[2J.so")}", file, "-c", "import ctypes, sys\nctypes.CDLL(sys.argv[2])\n" + Python.Listen, $"{port}", library]);
        File.Delete(file);
        File.Move(folder.Copy(Libraries.Packaged, "new"), library, overwrite: true);

        var seen = Looking.At(port);

        seen.AssertHeldBy(actor.Pid, TrustVerdict.Suspicious, "TRUST-0165", "TRUST-0167", "TRUST-0168");
        Assert.Equal(library, Assert.Single(seen.Holder(actor.Pid).Holder.Process.Mapped!.Value, one => one.IsReplaced).Path);
        AssertHarmless(Text(seen));
    }

    private static string Text(OwnershipAssessment seen)
    {
        using var writer = new StringWriter();
        new OwnerReport(Palette.For(coloured: false)) { Verbose = true }.Write(writer, seen);
        return writer.ToString();
    }

    private static void AssertHarmless(string text)
    {
        Assert.DoesNotContain(text, letter => letter != '\n' && (char.IsControl(letter) || letter == '\u202e'));
        Assert.DoesNotContain(text.Split('\n'), line => line.TrimStart().StartsWith("FORGED", StringComparison.Ordinal));
    }
}
