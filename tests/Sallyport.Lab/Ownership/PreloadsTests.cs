using Sallyport.Lab.Ground;
using Sallyport.Verdicts.Trust;
using Xunit;

namespace Sallyport.Lab.Ownership;

/// <summary>Libraries that a program was told to load before all others.</summary>
public sealed class PreloadsTests
{
    [LabFact(Needs = Python.WithRoot)]
    public void A_library_of_a_package_is_fine_by_any_of_its_paths()
    {
        using var folder = new OwnFolder("/opt");
        var port = LoopbackPort.Free();
        using var actor = Start(folder, port, Libraries.Packaged.Replace("/usr/lib/", "/lib/", StringComparison.Ordinal));

        Looking.At(port).AssertHeldBy(actor.Pid, TrustVerdict.Unmanaged);
    }

    [LabFact(Needs = Python.WithRoot)]
    public void A_library_of_a_package_is_fine_by_its_name_alone()
    {
        using var folder = new OwnFolder("/opt");
        var port = LoopbackPort.Free();
        using var actor = Start(folder, port, Path.GetFileName(Libraries.Packaged));

        Looking.At(port).AssertHeldBy(actor.Pid, TrustVerdict.Unmanaged);
    }

    [LabFact(Needs = Python.WithRoot)]
    public void A_library_that_no_package_brought_is_suspicious()
    {
        using var folder = new OwnFolder("/opt");
        var port = LoopbackPort.Free();
        using var actor = Start(folder, port, folder.Copy(Libraries.Packaged, "libtrace.so"));

        Looking.At(port).AssertHeldBy(actor.Pid, TrustVerdict.Suspicious, "TRUST-0167");
    }

    [LabFact(Needs = Python.WithRoot)]
    public void A_library_called_as_a_packaged_one_that_is_loaded_too_is_suspicious()
    {
        using var folder = new OwnFolder("/opt");
        var port = LoopbackPort.Free();
        // The C library itself is loaded by every program, and this is not it.
        using var actor = Start(folder, port, folder.Copy(Libraries.Packaged, "libc.so.6"));

        Looking.At(port).AssertHeldBy(actor.Pid, TrustVerdict.Suspicious, "TRUST-0167");
    }

    [LabFact(Needs = Python.WithRoot)]
    public void The_file_that_preloads_into_every_program_is_read_in_the_programs_own_root()
    {
        using var folder = new OwnFolder("/opt");
        var (port, library) = (LoopbackPort.Free(), folder.Copy(Libraries.Packaged, "libevery.so"));
        var list = folder.Write("preload", $"{library}\n");
        var program = folder.Copy(Python.File, "stockd");
        // A private /etc: an empty one over which the list is the only file.
        using var actor = Actor.Start(PrivateMounts.Before($"mount -t tmpfs none /etc && cp {list} /etc/ld.so.preload", Python.Listening(program, port)));

        Looking.At(port).AssertHeldBy(actor.Pid, TrustVerdict.Suspicious, "TRUST-0167");
    }

    private static Actor Start(OwnFolder folder, int port, string preload) =>
        Actor.Start(["/usr/bin/env", $"LD_PRELOAD={preload}", .. Python.Listening(folder.Copy(Python.File, "stockd"), port)]);
}
