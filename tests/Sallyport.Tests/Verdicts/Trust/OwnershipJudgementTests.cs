using Sallyport.Checks;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Observations.Json;
using Sallyport.Observations.Local;
using Sallyport.Ownership;
using Sallyport.Reports.Json;
using Sallyport.Reports.Text;
using Sallyport.Tests.Seen;
using Sallyport.Verdicts.Trust;
using Xunit;

namespace Sallyport.Tests.Verdicts.Trust;

/// <summary>Which word each kind of holder gets, and why.</summary>
public sealed class OwnershipJudgementTests
{
    [Fact]
    public void A_stock_server_is_trusted_and_raises_nothing()
    {
        var assessment = Judge(Holders.Stock);

        Assert.Equal((TrustVerdict.Trusted, "Port 443 is held by nginx: trusted"), (assessment.Worst, assessment.Headline));
        Assert.Empty(assessment.Findings);
        Assert.True(assessment.Seen.IsComplete);
        Assert.Equal(40, assessment.Holders[0].Score(TrustAxis.Integrity));
    }

    [Fact]
    public void Every_check_of_trust_decides_once_about_a_holder() =>
        Assert.Equal(CheckCatalogue.All.Where(check => check.Axis != TrustAxis.None).Select(check => check.Id), Judge(Holders.Stock).Holders[0].Outcomes.Select(outcome => outcome.Check.Id));

    [Fact]
    public void Somebodys_own_service_under_opt_is_unmanaged_not_suspicious() => Assert.Equal(TrustVerdict.Unmanaged, Judge(Holders.Script("/opt/serve.py")).Worst);

    [Fact]
    public void A_badly_kept_file_alone_makes_nobody_suspicious() => Assert.Equal(TrustVerdict.Unmanaged, Judge(Holders.Script("/srv/serve.py", loose: "/srv")).Worst);

    [Fact]
    public void What_runs_from_memory_or_tmp_is_suspicious()
    {
        Assert.Equal(TrustVerdict.Suspicious, Judge(Holders.Stock.Executing(file => file with { Path = "/memfd:x", IsMemory = true, Package = null })).Worst);
        Assert.Equal(TrustVerdict.Suspicious, Judge(Holders.Script("/tmp/serve.py")).Worst);
    }

    [Fact]
    public void A_red_flag_is_bought_back_by_nothing()
    {
        var lookalike = Judge(Holders.Stock.With(process => process with { Name = "kworker/0:2" }));

        Assert.Equal(TrustVerdict.Malicious, lookalike.Worst);
        Assert.Contains("calls itself kworker/0:2", lookalike.Holders[0].Because, StringComparison.Ordinal);
        Assert.Equal(TrustVerdict.Malicious, Judge(Holders.Stock.Executing(file => file with { Package = Holders.Packaged(FileIntegrity.Modified) })).Worst);
    }

    [Fact]
    public void What_was_not_seen_is_undetermined_and_never_trusted()
    {
        var hidden = Judge(Holders.Hidden);

        Assert.Equal(TrustVerdict.Undetermined, hidden.Worst);
        Assert.Equal(TrustVerdict.Undetermined, Judge(Holders.Stock.Executing(file => file with { Package = new PackageAnswer.Unreadable("status ends in the middle") })).Worst);
        Assert.Equal(TrustVerdict.Undetermined, Judge(Holders.Stock.Executing(file => file with { Package = Holders.Packaged(FileIntegrity.Unknown) })).Worst);
    }

    [Fact]
    public void A_server_that_was_updated_and_not_restarted_stays_trusted_and_is_told_to_restart()
    {
        var updated = Judge(Holders.Stock.Executing(file => file with { IsDeleted = true, IsReplaced = true }));

        Assert.Equal(TrustVerdict.Trusted, updated.Worst);
        Assert.Equal(["TRUST-0165"], updated.Findings.Select(finding => finding.Id));
        Assert.Equal(15, updated.Holders[0].Score(TrustAxis.Identity));
    }

    [Fact]
    public void A_socket_that_the_service_manager_keeps_is_judged_by_what_it_starts()
    {
        var program = new ActivationObservation("panel.socket", "panel.service", "/usr/lib/panel/paneld", "/usr/lib/systemd/system/panel.socket", 6) { Package = Holders.Packaged(FileIntegrity.Intact) };

        Assert.Equal((TrustVerdict.Trusted, "Port 443 is held by systemd for panel.service: trusted"), Told(Kept(program)));
        Assert.Equal(TrustVerdict.Unmanaged, Told(Kept(program with { Package = new PackageAnswer.Unowned() })).Verdict);
        Assert.Equal(TrustVerdict.Suspicious, Told(Kept(program with { Program = "/tmp/.x", Package = new PackageAnswer.Unowned() })).Verdict);
        Assert.Equal(TrustVerdict.Malicious, Told(Kept(program with { Package = Holders.Packaged(FileIntegrity.Modified) })).Verdict);
        Assert.Equal(TrustVerdict.Undetermined, Told(Kept(null)).Verdict);
    }

    [Fact]
    public void A_stranger_beside_a_packaged_server_is_suspicious_and_the_server_is_not()
    {
        var shared = Judge(Holders.Stock, Holders.Stock.Unowned("/opt/x/y").With(process => process with { Pid = 900, Name = "y", CommandLine = ["/opt/x/y"] }));

        Assert.Equal([(900, TrustVerdict.Suspicious), (812, TrustVerdict.Trusted)], shared.Holders.Select(holder => (holder.Holder.Process.Pid, holder.Verdict)));
    }

    [Fact]
    public void A_port_that_answers_without_a_listener_is_told_as_such()
    {
        var redirected = Holders.Machine() with { Listeners = [], Answers = [new LocalAnswer("127.0.0.1:443", PortState.Closed), new LocalAnswer("192.0.2.7:443", PortState.Open)] };

        Assert.Equal("Port 443 has no listener that was seen, and a connection to 192.0.2.7:443 is taken all the same", OwnershipJudgement.Of(redirected, KnowledgeBase.Embedded).Headline);
    }

    [Fact]
    public void A_port_that_is_sent_on_elsewhere_is_told_with_who_answers_there()
    {
        var answer = new LocalAnswer("192.0.2.7:443", PortState.Open) { Redirection = new Redirection("172.17.0.2:8443", null) };
        var behind = Holders.Machine(Holders.Stock) with { Answers = [answer], Listeners = [Holders.Listener(812) with { Port = 8443 }] };

        Assert.Equal("Port 443 has no listener: what comes for 192.0.2.7:443 is sent on to 172.17.0.2:8443, held by nginx: trusted", OwnershipJudgement.Of(behind, KnowledgeBase.Embedded).Headline);
        Assert.Equal(
            "Port 443 has no listener: what comes for 192.0.2.7:443 is sent on to 172.17.0.2:8443, for which no listener was seen on this machine",
            OwnershipJudgement.Of(Holders.Machine() with { Answers = [answer], Listeners = [] }, KnowledgeBase.Embedded).Headline);
    }

    [Fact]
    public void A_program_that_only_forwards_is_told_with_who_answers_behind_it()
    {
        var proxy = Holders.Stock.With(process => process with { Pid = 900, Name = "docker-proxy", ForwardsTo = "172.17.0.2:8443" });
        var alone = Holders.Machine(proxy);
        var both = alone with { Processes = [proxy.Process, Holders.Stock.Process], Listeners = [Holders.Listener(900), Holders.Listener(812) with { Port = 8443, NetworkNamespace = 2 }] };

        Assert.Equal("Port 443 is held by docker-proxy, which forwards to nginx (172.17.0.2:8443): trusted", OwnershipJudgement.Of(both, KnowledgeBase.Embedded).Headline);
        Assert.Equal("Port 443 is held by docker-proxy, which forwards to 172.17.0.2:8443: trusted", OwnershipJudgement.Of(alone, KnowledgeBase.Embedded).Headline);
    }

    [Fact]
    public void What_is_to_be_mended_stands_beside_a_good_word()
    {
        var traced = Holders.Machine(Holders.Stock.With(process => process with { Tracer = 77 }));
        var update = Holders.Machine(Holders.Stock.Unowned("/opt/shop/shopd").With(process => process with { Name = "shopd", CommandLine = ["/opt/shop/shopd"], Executable = process.Executable! with { LooseFolder = "/opt/shop" } }));

        Assert.Equal("Port 443 is held by nginx: trusted, but another process traces the one that holds the port", OwnershipJudgement.Of(traced, KnowledgeBase.Embedded).Headline);
        Assert.Equal("Port 443 is held by shopd: unmanaged, and others than the superuser can change what runs", OwnershipJudgement.Of(update, KnowledgeBase.Embedded).Headline);
    }

    [Fact]
    public void A_port_without_listener_or_holder_says_so()
    {
        var nobody = Holders.Machine() with { Listeners = [Holders.Listener()] };

        Assert.Equal("Port 443 has no listener on this machine", OwnershipJudgement.Of(nobody with { Listeners = [] }, KnowledgeBase.Embedded).Headline);
        Assert.Equal("Port 443 is open, and no process holds it", OwnershipJudgement.Of(nobody, KnowledgeBase.Embedded).Headline);
        Assert.Equal("Port 443 is open, and who holds it could not be seen", OwnershipJudgement.Of(nobody with { Gaps = [new Gap("/proc/*/fd", GapKind.NotPermitted, "refused", Hides: true)] }, KnowledgeBase.Embedded).Headline);
    }

    [Fact]
    public void A_whole_machine_is_told_in_one_sentence_with_what_nobody_was_seen_to_hold()
    {
        var refused = new Gap("/proc/*/fd", GapKind.NotPermitted, "refused", Hides: true);
        var all = Holders.Machine(Holders.Stock) with { Port = null };
        var more = all with { Listeners = [.. all.Listeners, Holders.Listener() with { Port = 22 }, Holders.Listener() with { Port = 25 }] };
        var hidden = Holders.Machine(Holders.Stock, Holders.Hidden.With(process => process with { Pid = 900 })) with { Port = null };
        var stranger = Holders.Machine(Holders.Stock, Holders.Script("/tmp/x.py").With(process => process with { Pid = 814 })) with { Port = null };

        Assert.Equal("1 listener of 1 process: none is suspicious", Headline(all));
        Assert.Equal("1 listener of 1 process, and 2 that no process holds: none is suspicious", Headline(more));
        Assert.Equal("1 listener of 1 process, and 2 that nobody was seen to hold: none is suspicious", Headline(more with { Gaps = [refused] }));
        Assert.Equal("1 listener of 2 processes: none is suspicious, and of 1 it could not be seen", Headline(hidden));
        Assert.Equal("1 listener of 2 processes: one is suspicious", Headline(stranger));
        Assert.Equal("1 listener, and no process holds it", Headline(Holders.Machine() with { Port = null, Listeners = [Holders.Listener()] }));
        Assert.Equal("2 listeners, and who holds them could not be seen", Headline(Holders.Machine() with { Port = null, Listeners = [Holders.Listener(), Holders.Listener() with { Port = 22 }], Gaps = [refused] }));

        static string Headline(MachineObservation seen) => OwnershipJudgement.Of(seen, KnowledgeBase.Embedded).Headline;
    }

    [Fact]
    public void Holders_at_the_same_place_know_of_each_other()
    {
        var twin = Holders.Stock.Executing(file => file with { Path = "/opt/twin", Package = new PackageAnswer.Unowned() }).With(process => process with { Pid = 900, Name = "twin" });
        var assessment = Judge(Holders.Stock, twin);

        Assert.Equal(2, assessment.Findings.Single(finding => finding.Id == "TRUST-0170").Endpoints.Length);
        Assert.Equal(TrustVerdict.Suspicious, assessment.Worst);
    }

    [Fact]
    public void What_was_saved_is_judged_the_same()
    {
        var seen = Holders.Machine(Holders.Stock, Holders.Hidden.With(process => process with { Pid = 813 }), Holders.Script("/tmp/x.py").With(process => process with { Pid = 814 }));

        Assert.Null(SavedMachines.Read(SavedMachines.Write(seen), out var again));
        Assert.Equal(JsonReport.Write(OwnershipJudgement.Of(seen, KnowledgeBase.Embedded)), JsonReport.Write(OwnershipJudgement.Of(again!, KnowledgeBase.Embedded)));
        Assert.Contains("not what was seen of a machine", SavedMachines.Read("{}"u8, out _), StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_tells_holder_evidence_and_remedy() => Golden.Approve("owner.txt", Text(Judge(Holders.Stock, Holders.Script("/tmp/serve.py").With(process => process with { Pid = 900 }))));

    [Fact]
    public void The_json_is_the_published_document() => Golden.Approve("owner.json", JsonReport.Write(Judge(Holders.Stock)) + "\n");

    [Fact]
    public void Names_with_escape_sequences_reach_no_terminal() =>
        Assert.DoesNotContain('\u001b', Text(Judge(Holders.Stock.With(process => process with { Name = "ng\u001b[31m\nx", Unit = "u\u001b.service", CommandLine = ["\u001b]0;x"], UserName = "r\u001b" }))));

    private static string Text(OwnershipAssessment assessment)
    {
        using var text = new StringWriter { NewLine = "\n" };
        new OwnerReport(Palette.Plain) { Verbose = true }.Write(text, assessment);
        return text.ToString();
    }

    private static OwnershipAssessment Judge(params Holder[] holders) => OwnershipJudgement.Of(Holders.Machine(holders), KnowledgeBase.Embedded);

    private static (TrustVerdict? Verdict, string Headline) Told(MachineObservation seen)
    {
        var assessment = OwnershipJudgement.Of(seen, KnowledgeBase.Embedded);
        return (assessment.Worst, assessment.Headline);
    }

    private static MachineObservation Kept(ActivationObservation? activation)
    {
        var manager = Holders.Stock.Executing(file => file with { Path = "/usr/lib/systemd/systemd" }).With(process => process with { Pid = 1, Name = "systemd", CommandLine = ["/sbin/init"], Unit = "init.scope" });
        return Holders.Machine(manager) with { Listeners = [Holders.Listener(1) with { Activation = activation }] };
    }
}
