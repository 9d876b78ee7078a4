using Sallyport.Lab.Ground;
using Sallyport.Observations.Local;
using Sallyport.Verdicts.Trust;
using Xunit;

namespace Sallyport.Lab.Ownership;

/// <summary>Programs that have a root of their own: they are judged by the files and the package database that are theirs.</summary>
public sealed class ContainersTests
{
    [LabFact(Needs = Python.WithRoot)]
    public void A_packaged_program_in_a_container_is_trusted_by_the_containers_database()
    {
        using var root = new MadeRoot();
        var port = LoopbackPort.Free();
        using var actor = Actor.Start(root.Contained(Python.Listening(MadeRoot.Program, port)));

        AssertPackaged(Looking.At(port), actor.Pid);
    }

    [LabFact(Needs = Python.WithRoot)]
    public void A_packaged_program_behind_a_chroot_is_trusted_by_the_database_there()
    {
        using var root = new MadeRoot();
        var port = LoopbackPort.Free();
        using var actor = Actor.Start(root.Entered(Python.Listening(MadeRoot.Program, port)));

        AssertPackaged(Looking.At(port), actor.Pid);
    }

    [LabTheory(Needs = Python.WithRoot)]
    [InlineData(true)]
    [InlineData(false)]
    public void A_packaged_program_that_is_not_what_the_package_brought_is_malicious(bool isContained)
    {
        using var root = new MadeRoot();
        var port = LoopbackPort.Free();
        Executables.Write(root.ProgramHere, [.. File.ReadAllBytes(root.ProgramHere), (byte)'x']);
        using var actor = Actor.Start(isContained ? root.Contained(Python.Listening(MadeRoot.Program, port)) : root.Entered(Python.Listening(MadeRoot.Program, port)));

        Looking.At(port).AssertHeldBy(actor.Pid, TrustVerdict.Malicious, "TRUST-0171");
    }

    [LabFact(Needs = Python.WithRoot)]
    public void A_packaged_program_that_was_updated_since_its_start_is_neither_altered_nor_proven()
    {
        using var root = new MadeRoot();
        var port = LoopbackPort.Free();
        using var actor = Actor.Start(root.Contained(Python.Listening(MadeRoot.Program, port)));
        root.Upgrade();

        var seen = Looking.At(port);

        seen.AssertHeldBy(actor.Pid, TrustVerdict.Undetermined, "TRUST-0165");
        Assert.Equal(FileIntegrity.Unknown, seen.Holder(actor.Pid).Holder.Package!.Integrity.State);
    }

    [LabFact(Needs = Python.WithRoot)]
    public void A_program_that_gave_its_file_back_to_the_package_after_its_start_is_malicious()
    {
        using var root = new MadeRoot();
        var port = LoopbackPort.Free();
        var content = File.ReadAllBytes(root.ProgramHere);
        Executables.Write(root.ProgramHere, [.. content, (byte)'x']);
        using var actor = Actor.Start(root.Contained(Python.Listening(MadeRoot.Program, port)));
        File.Delete(root.ProgramHere);
        File.WriteAllBytes(root.ProgramHere, content);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(root.ProgramHere, Servers.Directories.OwnerWritesAllRead);

        Looking.At(port).AssertHeldBy(actor.Pid, TrustVerdict.Malicious, "TRUST-0165", "TRUST-0171");
    }

    [LabFact(Needs = Python.WithRoot)]
    public void A_program_that_locked_itself_into_an_empty_folder_after_its_start_is_still_known()
    {
        using var folder = new OwnFolder();
        using var cell = new OwnFolder("/var/lib");
        var port = LoopbackPort.Free();
        using var actor = Actor.Start(folder.Copy(Python.File, "stockd"), "-c", "import os, sys\n" + Python.Listen.Replace("print(", "os.chroot(sys.argv[2]); os.chdir('/'); print(", StringComparison.Ordinal), $"{port}", cell.Path);

        var seen = Looking.At(port);

        seen.AssertHeldBy(actor.Pid, TrustVerdict.Unmanaged);
        Assert.IsType<PackageAnswer.Unowned>(seen.Holder(actor.Pid).Holder.Packaging);
    }

    [LabFact(Needs = Python.WithRoot)]
    public void A_packaged_file_over_which_another_is_mounted_is_malicious()
    {
        using var folder = new OwnFolder();
        var (port, file) = (LoopbackPort.Free(), "/usr/bin/od");
        using var actor = Actor.Start(PrivateMounts.Before($"mount --bind {folder.Copy(Python.File, "od")} {file}", Python.Listening(file, port)));

        Looking.At(port).AssertHeldBy(actor.Pid, TrustVerdict.Malicious, "TRUST-0171");
    }

    [LabFact(Needs = Python.WithRoot)]
    public void A_script_is_read_among_the_mounts_of_its_process()
    {
        using var folder = new OwnFolder();
        var (port, script) = (LoopbackPort.Free(), Directory.EnumerateFiles("/usr/share/doc/python3", "*").First());
        using var actor = Actor.Start(PrivateMounts.Before($"mount --bind {folder.Write("evil.py", Python.Listen)} {script}", Python.Path, script, $"{port}"));

        Looking.At(port).AssertHeldBy(actor.Pid, TrustVerdict.Malicious, "TRUST-0171");
    }

    [LabFact(Needs = Python.WithRoot)]
    public void An_interpreter_over_which_another_is_mounted_is_malicious_whatever_the_script()
    {
        using var folder = new OwnFolder();
        var (port, altered) = (LoopbackPort.Free(), folder.Copy(Python.File, "python"));
        Executables.Write(altered, [.. File.ReadAllBytes(Python.File), (byte)'x']);
        using var actor = Actor.Start(PrivateMounts.Before($"mount --bind {altered} {Python.File}", Python.Path, folder.Write("shop.py", Python.Listen), $"{port}"));

        Looking.At(port).AssertHeldBy(actor.Pid, TrustVerdict.Malicious, "TRUST-0171");
    }

    private static void AssertPackaged(OwnershipAssessment seen, int pid)
    {
        seen.AssertHeldBy(pid, TrustVerdict.Trusted);
        var holder = seen.Holder(pid).Holder;
        Assert.Equal((MadeRoot.Program, "stock-server", "4.2-1"), (holder.MainFile, holder.Package!.Name, holder.Package.Version));
        Assert.Equal(("stock", true), (holder.Process.UserName, holder.Process.HasOwnRoot));
    }
}
