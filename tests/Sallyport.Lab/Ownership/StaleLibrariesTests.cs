using Sallyport.Lab.Ground;
using Sallyport.Observations.Local;
using Sallyport.Verdicts.Trust;
using Xunit;

namespace Sallyport.Lab.Ownership;

/// <summary>Libraries that were replaced while a program runs with them, each among mounts of its own.</summary>
public sealed class StaleLibrariesTests
{
    [LabFact(Needs = Python.WithRoot)]
    public void A_library_that_an_update_replaced_is_told_with_its_package()
    {
        using var folder = new OwnFolder("/opt");
        var (port, program, libraries) = (LoopbackPort.Free(), folder.Copy(Python.File, "stockd"), Path.GetDirectoryName(Libraries.Packaged)!);
        using var actor = Actor.Start(Layered(folder, libraries, Python.Listening(program, port)));
        Looking.At(port).AssertHeldBy(actor.Pid, TrustVerdict.Unmanaged);
        var file = File.ResolveLinkTarget(Libraries.Packaged, returnFinalTarget: true)!.FullName;
        PrivateMounts.Inside(actor.Pid, $"cp {file} {file}.new && mv {file}.new {file}");

        var seen = Looking.At(port);

        seen.AssertHeldBy(actor.Pid, TrustVerdict.Unmanaged, "TRUST-0168");
        var stale = Assert.Single(Mapped(seen, actor), one => one.IsReplaced);
        Assert.Equal((file, true), (stale.Path, stale.Package is not null));
    }

    [LabFact(Needs = Python.WithRoot)]
    public void A_library_that_is_gone_altogether_is_told_as_deleted()
    {
        using var folder = new OwnFolder("/opt");
        var (port, library) = (LoopbackPort.Free(), folder.Copy(Libraries.Packaged, "libtrace.so"));
        using var actor = Actor.Start(folder.Copy(Python.File, "stockd"), "-c", "import ctypes, sys\nctypes.CDLL(sys.argv[2])\n" + Python.Listen, $"{port}", library);
        File.Delete(library);

        var seen = Looking.At(port);

        seen.AssertHeldBy(actor.Pid, TrustVerdict.Suspicious, "TRUST-0180");
        Assert.Equal((true, false), Mapped(seen, actor).Where(one => one.Path == library).Select(one => (one.IsDeleted, one.IsReplaced)).Single());
    }

    private static MappedFile[] Mapped(OwnershipAssessment seen, Actor actor) => [.. seen.Holder(actor.Pid).Holder.Process.Mapped!.Value];

    /// <summary>Lays an empty layer over a folder, as containers do: what is changed there is changed for this program alone.</summary>
    private static string[] Layered(OwnFolder folder, string lower, string[] command) =>
        PrivateMounts.Before($"mount -t tmpfs none /mnt && mkdir /mnt/upper /mnt/work && mount -t overlay none -o lowerdir={lower},upperdir=/mnt/upper,workdir=/mnt/work {lower}", command);
}
