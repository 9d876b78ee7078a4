using System.Collections.Immutable;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Ownership;

namespace Sallyport.Checks.Trust;

/// <summary>Fails when code is mapped from a file in a folder for temporary files or a hidden one, or from a file without a name that no package's file has replaced.</summary>
/// <remarks>Libraries are installed under /usr, /lib or /opt. What was unpacked to /tmp and loaded from there is either a bundle that unpacks itself or what somebody brought.</remarks>
[Check("TRUST-0180", Severity.High, "Code is loaded from a folder for temporary files, or from a file that was deleted", References = ["ATT&CK T1574.006", "ATT&CK T1055.001"], Axis = TrustAxis.Integrity, Weight = -30)]
internal sealed class StrangeLibrary : ICheck<Holder>
{
    private const int Told = 6;
    private const string Remedy = "Keep a copy ('cp /proc/PID/map_files/RANGE FILE' where the file is gone), find out who put it there, and restart the service without it; a bundle that unpacks itself belongs under /opt with its files";

    /// <inheritdoc/>
    public CheckResult Judge(Holder subject, KnowledgeBase knowledge)
    {
        if (subject.Process.IsKernelThread) return CheckResult.NotApplicable("it is a thread of the kernel");
        if (subject.Process.Mapped is not { } mapped) return CheckResult.Inconclusive("which libraries it has loaded was not seen");

        var source = HolderRule.Source(subject, "maps");
        ImmutableArray<Evidence> strange =
        [
            .. mapped.Where(file => file.Package is null && (HolderRule.IsTemporary(file.Path) || (file.IsDeleted && !file.IsReplaced))).Take(Told)
                .Select(file => new Evidence($"{file.Path} is loaded{(file.IsDeleted ? ", and there is no such file now" : string.Empty)}; no package owns it", source)),
        ];
        return strange.IsEmpty ? CheckResult.Pass(new Evidence($"its {mapped.Length} libraries lie where libraries are installed", source)) : CheckResult.Fail(strange, Remedy);
    }
}
