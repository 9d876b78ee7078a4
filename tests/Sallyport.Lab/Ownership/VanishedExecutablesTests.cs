using Sallyport.Findings;
using Sallyport.Lab.Ground;
using Sallyport.Verdicts.Trust;
using Xunit;

namespace Sallyport.Lab.Ownership;

/// <summary>Executables without a file, and those whose file has gone since the start.</summary>
public sealed class VanishedExecutablesTests
{
    /// <summary>Executes the first argument from memory, with the rest.</summary>
    private const string FromMemory = """
        import os, sys
        memory = os.memfd_create(sys.argv[2], 0)
        with open(sys.argv[1], "rb") as file: os.sendfile(memory, file.fileno(), 0, 1 << 30)
        os.execv(f"/proc/self/fd/{memory}", ["/usr/bin/true"] + sys.argv[3:])
        """;

    [LabTheory(Needs = Python.WithRoot)]
    [InlineData("")]
    [InlineData("nginx")]
    [InlineData("x (deleted)")]
    public void A_program_in_memory_is_suspicious(string name)
    {
        var port = LoopbackPort.Free();
        using var actor = Actor.Start(Python.Path, "-c", FromMemory, Python.File, name, "-c", Python.Listen, $"{port}");

        Looking.At(port).AssertHeldBy(actor.Pid, TrustVerdict.Suspicious, "TRUST-0162");
    }

    [LabFact(Needs = Python.WithRoot)]
    public void A_program_whose_file_was_deleted_is_suspicious()
    {
        using var folder = new OwnFolder("/opt");
        var (port, file) = (LoopbackPort.Free(), folder.Copy(Python.File, "stockd"));
        using var actor = Actor.Start(Python.Listening(file, port));
        File.Delete(file);

        var seen = Looking.At(port);

        seen.AssertHeldBy(actor.Pid, TrustVerdict.Suspicious, "TRUST-0165");
        Assert.Equal(file, seen.Holder(actor.Pid).Holder.Process.Executable!.Path);
    }

    [LabFact(Needs = Python.WithRoot)]
    public void A_program_whose_file_was_replaced_has_only_to_be_restarted()
    {
        using var folder = new OwnFolder("/opt");
        var (port, file) = (LoopbackPort.Free(), folder.Copy(Python.File, "stockd"));
        using var actor = Actor.Start(Python.Listening(file, port));
        File.Move(folder.Copy(Python.File, "stockd.new"), file, overwrite: true);

        var seen = Looking.At(port);

        seen.AssertHeldBy(actor.Pid, TrustVerdict.Unmanaged, "TRUST-0165");
        Assert.Equal(Severity.Low, Assert.Single(seen.Findings, finding => finding.Id == "TRUST-0165").Severity);
    }

    [LabFact(Needs = Python.WithRoot)]
    public void A_program_that_is_called_deleted_is_not_deleted()
    {
        using var folder = new OwnFolder("/opt");
        var (port, file) = (LoopbackPort.Free(), folder.Copy(Python.File, "stockd (deleted)"));
        using var actor = Actor.Start(Python.Listening(file, port));

        var seen = Looking.At(port);

        seen.AssertHeldBy(actor.Pid, TrustVerdict.Unmanaged);
        Assert.Equal(file, seen.Holder(actor.Pid).Holder.Process.Executable!.Path);
    }
}
