using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Ownership;

namespace Sallyport.Checks.Trust;

/// <summary>Fails when what runs lies where every user may put files, or in a hidden folder.</summary>
/// <remarks>Services are installed under /usr, /opt or /srv. /tmp, /var/tmp and /dev/shm are where a break-in leaves its first program, because it may write nowhere else. Builds and tests do the same, on machines of developers.</remarks>
[Check("TRUST-0164", Severity.High, "What runs lies in a folder for temporary files or in a hidden one", References = ["ATT&CK T1036.005", "FHS 3.0"], Axis = TrustAxis.Identity, Weight = -40)]
internal sealed class ExecutableInSharedFolder : ICheck<Holder>
{
    private const string Remedy = "If it is meant, install it under /opt or /usr/local, owned by root, and let the service manager start it; if not, keep a copy and find out who put it there ('ls -l', 'last', the shell histories)";

    /// <inheritdoc/>
    public CheckResult Judge(Holder subject, KnowledgeBase knowledge)
    {
        if (subject.MainFile is not { } file) return HolderRule.NoFile(subject);

        // Who puts the interpreter there decides what becomes of the script.
        if (!HolderRule.IsTemporary(file) && subject.Process.Executable is { IsMemory: false } executable && HolderRule.IsTemporary(executable.Path))
            return CheckResult.Fail(new Evidence($"{executable.Path} runs {file}", HolderRule.Source(subject, "exe")), Remedy);

        var evidence = new Evidence($"{file} is what runs", subject.MainSource);
        return HolderRule.IsTemporary(file) ? CheckResult.Fail(evidence, Remedy) : CheckResult.Pass(evidence);
    }
}
