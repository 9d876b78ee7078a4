using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations.Local;
using Sallyport.Ownership;

namespace Sallyport.Checks.Trust;

/// <summary>Fails when what runs is signed and is not what was signed.</summary>
/// <remarks>Windows and macOS prove files by signatures: one that does not fit its file shows that the file was changed afterwards, as an infection or a patch does. A signature is asked of the file that is executed, not of what it loads.</remarks>
[Check("TRUST-0183", Severity.Critical, "What runs is not the file that was signed", References = ["ATT&CK T1554", "ATT&CK T1553.002"], Axis = TrustAxis.Integrity, Weight = -70, Merit = 40, RedFlag = true)]
internal sealed class SignatureBroken : ICheck<Holder>
{
    private const string Remedy = "Keep a copy of the file, install the program anew from its maker, and find out who changed it ('Get-AuthenticodeSignature FILE', 'codesign --verify --verbose FILE')";

    /// <inheritdoc/>
    public CheckResult Judge(Holder subject, KnowledgeBase knowledge)
    {
        if (subject.Process.Executable is not { } executable) return subject.Platform == ObservedSystem.Linux ? CheckResult.NotApplicable("this system does not prove files by signatures") : HolderRule.NoExecutable(subject);
        if (executable.Signature is not { } signature) return CheckResult.NotApplicable("this system does not prove files by signatures");

        var (file, source) = (executable.Path, HolderRule.Source(subject, "exe"));
        return signature.State switch
        {
            SignatureState.Altered => CheckResult.Fail(new Evidence($"{file} is not what {signature.Signer ?? "its signer"} signed ({signature.Reason})", source), Remedy),
            SignatureState.Valid when signature.Signer is { } signer => CheckResult.Pass(new Evidence($"{file} is as {signer} signed it", source)),
            SignatureState.Unknown => CheckResult.Inconclusive($"whether {file} is as it was signed was not found out: {signature.Reason}"),
            SignatureState.Untrusted => CheckResult.Inconclusive($"{file} is signed by somebody whom the system does not trust: {signature.Reason}"),
            _ => CheckResult.NotApplicable($"nobody signed {file} with a name"),
        };
    }
}
