using System.Collections.Immutable;
using Sallyport.Checks;
using Sallyport.Observations.Local;
using Sallyport.Ownership;

namespace Sallyport.Verdicts.Trust;

/// <summary>Finds the one word for a holder from what the checks decided.</summary>
/// <remarks>
/// A red flag is bought back by nothing, and other doubts by the policy alone. Trust needs a proof of integrity: a package that brought the file, or a signature that the system trusts, unchanged. Where a read was refused that could have shown more, the word is
/// undetermined, unless what was seen is grave enough by itself. Hygiene never makes a process suspicious: what is badly kept is not therefore foreign.
/// </remarks>
internal static class TrustRules
{
    private const int SuspiciousFrom = -25;

    /// <summary>How grave a verdict is, for the worst of several.</summary>
    internal static int Gravity(TrustVerdict verdict) => verdict switch
    {
        TrustVerdict.Trusted => 0,
        TrustVerdict.Unmanaged => 1,
        TrustVerdict.Undetermined => 2,
        TrustVerdict.Suspicious => 3,
        _ => 4,
    };

    /// <summary>What each outcome adds.</summary>
    internal static ImmutableArray<TrustContribution> Contributions(IEnumerable<CheckOutcome> outcomes) =>
        [.. outcomes.Select(Contribution).OfType<TrustContribution>().OrderByDescending(contribution => Math.Abs(contribution.Weight)).ThenBy(contribution => contribution.Check.Id, StringComparer.Ordinal)];

    /// <summary>The verdict and why.</summary>
    internal static (TrustVerdict Verdict, string Because) Decide(Holder holder, ImmutableArray<CheckOutcome> outcomes, ImmutableArray<TrustContribution> contributions)
    {
        var flag = outcomes.FirstOrDefault(outcome => outcome.Check.RedFlag && outcome.Result is CheckResult.Failed);
        if (flag is not null) return (TrustVerdict.Malicious, contributions.First(contribution => contribution.Check == flag.Check).Fact);

        var (identity, integrity) = (Doubts(contributions, TrustAxis.Identity), Doubts(contributions, TrustAxis.Integrity));
        var heaviest = contributions.FirstOrDefault(contribution => contribution.Weight < 0 && contribution.Check.Axis != TrustAxis.Hygiene);
        if (Math.Min(identity, 0) + Math.Min(integrity, 0) <= SuspiciousFrom) return (TrustVerdict.Suspicious, heaviest!.Fact);
        if (holder.Process.IsKernelThread) return (TrustVerdict.Trusted, "the kernel itself holds it");
        if (holder is { IsManager: true, MainFile: null }) return (TrustVerdict.Undetermined, "the service manager keeps it open, and what it starts when somebody connects was not found");
        if (holder.Process.Executable is null) return (TrustVerdict.Undetermined, "which file it executes was not seen");

        return holder.Process.Executable.Signature is { } signature ? BySignature(holder, holder.Process.Executable.Path, signature) : ByPackage(holder);
    }

    private static (TrustVerdict Verdict, string Because) ByPackage(Holder holder) => holder.Packaging switch
    {
        PackageAnswer.Found { Package: { Integrity.State: FileIntegrity.Intact } package } => (TrustVerdict.Trusted, $"it is what the package {package.Name} {package.Version} brought, unchanged"),
        PackageAnswer.Found { Package: var package } => (TrustVerdict.Undetermined, $"whether it is what the package {package.Name} brought was not found out: {package.Integrity.Reason}"),
        PackageAnswer.Unowned => (TrustVerdict.Unmanaged, $"no package brought {holder.MainFile}, and nothing speaks against it"),
        PackageAnswer.Unreadable unreadable => (TrustVerdict.Undetermined, $"the package database could not be read whole: {unreadable.Reason}"),
        PackageAnswer.NoDatabase => (TrustVerdict.Unmanaged, "there is no package database here, and nothing speaks against it"),
        _ when holder.Process.Program is { Path: null, Instead: { } instead } => (TrustVerdict.Undetermined, $"it runs {instead}, for which no file was found to judge it by"),
        _ => (TrustVerdict.Undetermined, "what it runs was not found in the file system"),
    };

    /// <summary>A signature proves the file that is executed and nothing that it loads: of an interpreter that says too little.</summary>
    private static (TrustVerdict Verdict, string Because) BySignature(Holder holder, string file, SignatureObservation signature) => signature switch
    {
        { State: SignatureState.Valid, Signer: not null } when SignedRuntimes.Contains(file) => (TrustVerdict.Undetermined, $"{holder.Process.Name} is signed by {signature.Signer}, and what it was told to run was not seen"),
        { State: SignatureState.Valid, Signer: { } signer } => (TrustVerdict.Trusted, $"it is signed by {signer}, unchanged since"),
        { State: SignatureState.Valid } => (TrustVerdict.Unmanaged, $"the signature of {file} names nobody, and nothing speaks against it"),
        { State: SignatureState.None } => (TrustVerdict.Unmanaged, $"{file} is not signed, and nothing speaks against it"),
        { State: SignatureState.Untrusted } => (TrustVerdict.Unmanaged, $"{file} is signed by {signature.Signer ?? "somebody"}, whom the system does not trust ({signature.Reason}), and nothing else speaks against it"),
        _ => (TrustVerdict.Undetermined, $"whether {file} is as it was signed was not found out: {signature.Reason}"),
    };

    private static int Doubts(ImmutableArray<TrustContribution> contributions, TrustAxis axis) =>
        contributions.Where(contribution => contribution.Check.Axis == axis && (contribution.Weight < 0 || contribution.Check.Redeems)).Sum(contribution => contribution.Weight);

    private static TrustContribution? Contribution(CheckOutcome outcome) => outcome.Result switch
    {
        CheckResult.Failed failed when (failed.Weight ?? outcome.Check.Weight) is var weight and not 0 => new(outcome.Check, weight, failed.Evidence[0].Fact, failed.Evidence[0].Source),
        CheckResult.Passed passed when outcome.Check.Merit != 0 && !passed.Evidence.IsEmpty => new(outcome.Check, outcome.Check.Merit, passed.Evidence[0].Fact, passed.Evidence[0].Source),
        _ => null,
    };
}
