using System.Text.Json;
using Sallyport.Knowledge;
using Sallyport.Observations.Json;
using Sallyport.Observations.Local;
using Sallyport.Ownership;
using Sallyport.Reports.Json;
using Sallyport.Reports.Text;
using Sallyport.Tests.Seen;
using Sallyport.Verdicts.Trust;
using Xunit;

namespace Sallyport.Tests.Verdicts.Trust;

/// <summary>Which word holders get on systems that prove files by signatures.</summary>
public sealed class SignatureJudgementTests
{
    private static readonly KernelServer Http = new("http.sys", [new KernelQueue("DefaultAppPool", [2688], ["HTTPS://+:443/"])], [new KernelCertificate("0.0.0.0:443", "01ff", "4dc3e181-e14b-4a21-b022-59fc669b0914")]);

    [Fact]
    public void What_somebody_signed_whom_the_system_trusts_is_trusted()
    {
        var holder = Judge(SystemHolders.Service).Holders[0];

        Assert.Equal((TrustVerdict.Trusted, "it is signed by Microsoft Windows, unchanged since"), (holder.Verdict, holder.Because));
        Assert.DoesNotContain(holder.Contributions, contribution => contribution.Weight < 0);
    }

    [Theory]
    [InlineData(SignatureState.None, TrustVerdict.Unmanaged)]
    [InlineData(SignatureState.Untrusted, TrustVerdict.Unmanaged)]
    [InlineData(SignatureState.Altered, TrustVerdict.Malicious)]
    [InlineData(SignatureState.Unknown, TrustVerdict.Undetermined)]
    public void Each_other_state_has_its_word(SignatureState state, TrustVerdict verdict) => Assert.Equal(verdict, Judge(SystemHolders.Signed(state)).Worst);

    [Fact]
    public void A_signature_that_names_nobody_gives_no_trust() => Assert.Equal(TrustVerdict.Unmanaged, Judge(SystemHolders.Signed(SignatureState.Valid, signer: null)).Worst);

    [Theory]
    [InlineData(@"C:\Program Files\Python312\python.exe", true)]
    [InlineData("/usr/bin/python3.12", true)]
    [InlineData(@"C:\Windows\System32\RunDll32.exe", true)]
    [InlineData("/usr/sbin/httpd", false)]
    [InlineData(@"C:\nginx\nginx.exe", false)]
    public void The_signature_of_an_interpreter_says_nothing_of_what_it_runs(string path, bool isRuntime) =>
        Assert.Equal(isRuntime ? TrustVerdict.Undetermined : TrustVerdict.Trusted, Judge(SystemHolders.Running(path)).Worst);

    [Theory]
    [InlineData(@"C:\Users\Public\serve.exe")]
    [InlineData(@"C:\Users\me\AppData\Local\Temp\serve.exe")]
    [InlineData("/private/tmp/serve")]
    [InlineData("/Users/Shared/serve")]
    public void What_runs_from_a_folder_of_everybody_is_suspicious(string path) => Assert.Equal(TrustVerdict.Suspicious, Judge(SystemHolders.Running(path)).Worst);

    [Theory]
    [InlineData(@"C:\Windows\System32\cmd.exe")]
    [InlineData("/bin/zsh")]
    public void A_shell_that_listens_is_no_service(string path) => Assert.NotEqual(TrustVerdict.Trusted, Judge(SystemHolders.Running(path)).Worst);

    [Fact]
    public void A_socket_that_launchd_keeps_is_told_as_such()
    {
        var launchd = SystemHolders.Running("/sbin/launchd").With(process => process with { Pid = 1, Name = "launchd", Unit = null }) with { Platform = ObservedSystem.MacOs };
        var assessment = OwnershipJudgement.Of(SystemHolders.Machine(SystemHolders.Listener(1), launchd) with { Platform = ObservedSystem.MacOs }, KnowledgeBase.Embedded);

        Assert.Equal((TrustVerdict.Undetermined, true), (assessment.Worst, assessment.Holders[0].Because.StartsWith("the service manager keeps it open", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_process_behind_http_sys_is_the_answer()
    {
        var assessment = OwnershipJudgement.Of(SystemHolders.Machine(SystemHolders.Listener(2688) with { Through = Http }, SystemHolders.Service), KnowledgeBase.Embedded);
        var text = Text(assessment);

        Assert.Equal("Port 443 is held by w3wp.exe through http.sys: trusted", assessment.Headline);
        Assert.Contains("http.sys of the kernel, which keeps the port for it", text, StringComparison.Ordinal);
        Assert.Contains("HTTPS://+:443/ to DefaultAppPool", text, StringComparison.Ordinal);
        Assert.Contains("valid, by Microsoft Windows", text, StringComparison.Ordinal);
        Assert.Equal("http.sys", JsonDocument.Parse(JsonReport.Write(assessment)).RootElement.GetProperty("holders")[0].GetProperty("listeners")[0].GetProperty("through").GetProperty("name").GetString());
    }

    [Fact]
    public void That_nobody_is_attached_is_said()
    {
        var assessment = OwnershipJudgement.Of(SystemHolders.Machine(SystemHolders.Listener() with { Through = Http }), KnowledgeBase.Embedded);

        Assert.Equal("Port 443 is open, http.sys of the kernel keeps it, and no process is attached to it", assessment.Headline);
        Assert.Contains("kept by http.sys of the kernel", Text(assessment), StringComparison.Ordinal);
    }

    [Fact]
    public void A_saved_machine_is_judged_alike_later()
    {
        var seen = SystemHolders.Machine(SystemHolders.Listener(2688) with { Through = Http }, SystemHolders.Service);

        Assert.Null(SavedMachines.Read(SavedMachines.Write(seen), out var read));
        Assert.Equal((ObservedSystem.Windows, SignatureState.Valid, "http.sys"), (read!.Platform, read.Processes[0].Executable!.Signature!.State, read.Listeners[0].Through!.Name));
    }

    private static OwnershipAssessment Judge(Holder holder) => OwnershipJudgement.Of(SystemHolders.Machine(SystemHolders.Listener(holder.Process.Pid), holder), KnowledgeBase.Embedded);

    private static string Text(OwnershipAssessment assessment)
    {
        using var page = new StringWriter();
        new OwnerReport(Palette.Plain) { Width = 400 }.Write(page, assessment);
        return page.ToString();
    }
}
