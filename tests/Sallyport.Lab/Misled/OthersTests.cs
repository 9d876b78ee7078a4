using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sallyport.Checks;
using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;
using Sallyport.Lab.Hostile;
using Sallyport.Lab.Servers;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Probes;
using Sallyport.Probes.Tls.Trust;
using Sallyport.Targets;
using Sallyport.Tests.Probes.Dns;
using Sallyport.Tests.Wire.Dns;
using Sallyport.Verdicts;
using Sallyport.Wire.StartTls;
using Xunit;

namespace Sallyport.Lab.Misled;

public sealed class MisledNamesTests(ModernBaseline server) : BesideTests, IClassFixture<ModernBaseline>
{
    public static TheoryData<string> Names => NamesOf(ResolverPeers.All);

    [LabTheory(Needs = "nginx")]
    [MemberData(nameof(Names))]
    public async Task Nothing_else_changes_beside_a_resolver_that(string name)
    {
        var behaviour = ResolverPeers.All.Single(one => one.Name == name);

        await AssertBesideAsync(() => AssessAsync(ResolverPeers.Honest), () => AssessAsync(behaviour.Script), behaviour, ResolverPeers.May);
    }

    private async Task<Assessment> AssessAsync(Func<DnsReply, bool, IEnumerable<byte[]>> script)
    {
        await using var resolver = new ScriptedResolver(script);
        return await Probing.AssessAsync(server.Port, new SurveyOptions { Budget = Budget, Resolver = resolver.Endpoint });
    }
}

public sealed class MisledAuthoritiesTests : BesideTests, IDisposable
{
    private readonly LabAuthority _authority = new();

    public static TheoryData<string> Lists => NamesOf(AuthorityPeers.Lists);

    public static TheoryData<string> Responders => NamesOf(AuthorityPeers.Responders);

    public void Dispose() => _authority.Dispose();

    [LabTheory(Needs = "nginx")]
    [MemberData(nameof(Lists))]
    public async Task Nothing_else_changes_beside_a_place_of_lists_that(string name)
    {
        var behaviour = AuthorityPeers.Lists.Single(one => one.Name == name);

        await AssertBesideAsync(() => AssessAsync(AuthorityPeers.Honest(List()), null), () => AssessAsync(behaviour.Script(List()), null), behaviour, AuthorityPeers.May);
    }

    [LabTheory(Needs = "nginx")]
    [MemberData(nameof(Responders))]
    public async Task The_list_decides_beside_a_responder_that(string name)
    {
        var behaviour = AuthorityPeers.Responders.Single(one => one.Name == name);
        var honest = await AssessAsync(AuthorityPeers.Honest(List()), null);

        Assert.IsType<CheckResult.Passed>(honest.Result("CERT-0123"));
        await AssertBesideAsync(() => Task.FromResult(honest), () => AssessAsync(AuthorityPeers.Honest(List()), behaviour.Script), behaviour, string.Empty);
    }

    private byte[] List() => new CertificateRevocationListBuilder().Build(_authority.Intermediate, 7, DateTimeOffset.UtcNow.AddDays(5), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    private async Task<Assessment> AssessAsync(Func<HostileConnection, Task> list, Func<HostileConnection, Task>? responder)
    {
        var credential = _authority.Issue(Leaf.Good);
        await using var lists = new HostilePeer(new Misbehaviour("lists", Expected.Works, list), credential);
        await using var ocsp = new HostilePeer(new Misbehaviour("responds", Expected.Works, responder ?? (_ => Task.CompletedTask)), credential);
        var order = new LeafOrder($"asked-{lists.Port}-{ocsp.Port}") { CrlUrl = $"http://127.0.0.1:{lists.Port}/", OcspUrl = responder is null ? null : $"http://127.0.0.1:{ocsp.Port}/" };
        using var server = Nginx.Start(_authority.Issue(order));
        var anchors = ((PemFileResult.Certificates)PemFile.ReadCertificates(_authority.RootFile)).All;
        return await Probing.AssessAsync(server.Port, new SurveyOptions { Budget = Budget, ExtraAnchors = anchors });
    }
}

public sealed class MisledDialoguesTests(ModernBaseline server) : BesideTests, IClassFixture<ModernBaseline>
{
    /// <summary>Asked where an older version may be spoken, so also where that is not known; the refusal that it meets is a pass.</summary>
    private const string Fallback = "TLS-0009";

    private const int Misled = 5;
    private static readonly ProbeBudget Patience = new() { StepTimeout = TimeSpan.FromSeconds(1.5), TargetTimeout = TimeSpan.FromSeconds(60) };

    public static TheoryData<string> Names => NamesOf(DialoguePeers.All);

    [LabTheory(Needs = "nginx")]
    [MemberData(nameof(Names))]
    public async Task One_question_alone_goes_without_an_answer_on_a_connection_that(string name)
    {
        var behaviour = DialoguePeers.All.Single(one => one.Name == name);
        var honest = await AssessAsync(DialoguePeers.OfferAsync, first: int.MaxValue);

        var misled = await AssessAsync(behaviour.Script, Misled);

        Assert.IsType<StartTlsEnd.Upgraded>(misled.Endpoint().StartTls!.End);
        Assert.Null(misled.Seen.CutShort);
        var differences = Differences(honest, misled).ToList();
        Assert.True(differences.TrueForAll(difference => difference.After is CheckResult.Undecided || difference.Id == Fallback), Told(differences));
        Assert.InRange(differences.Count, 0, 40);
    }

    /// <summary>SMTP before nginx; one connection is treated by the script.</summary>
    private async Task<Assessment> AssessAsync(Func<HostileConnection, Task> script, int first)
    {
        var number = 0;
        await using var peer = new HostilePeer(new Misbehaviour("starts TLS", Expected.Works, async connection =>
        {
            if (Interlocked.Increment(ref number) == first)
            {
                await script(connection);
                return;
            }

            await DialoguePeers.OfferAsync(connection);
            await connection.SendAsync([.. "220 go\r\n"u8]);
            await (await Interposed.ReadAsync(connection, number, server.Port)).RelayAsync();
        }), server.Credential);
        var target = new Target { Input = "lab.example", Host = "lab.example", Port = Port.TryParse($"{peer.Port}", out var port) ? port : default, ConnectTo = IPAddress.Loopback, StartTls = StartTlsProtocol.Smtp };
        return Judgement.Of(await new Survey(new SurveyOptions { Budget = Patience }, TimeProvider.System).ObserveAsync(target, CancellationToken.None), KnowledgeBase.Embedded);
    }
}

public sealed class MisledTicketsTests : BesideTests, IDisposable
{
    private readonly LabAuthority _authority = new();

    public static TheoryData<string> Names => NamesOf(TicketPeers.All);

    public void Dispose() => _authority.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nothing_else_changes_with_a_server_that(string name)
    {
        var behaviour = TicketPeers.All.Single(one => one.Name == name);

        await AssertBesideAsync(() => AssessAsync(TicketPeers.Honest), () => AssessAsync(behaviour.Script), behaviour, TicketPeers.May);
    }

    private async Task<Assessment> AssessAsync(byte[][] tickets)
    {
        await using var peer = new HostilePeer(new Misbehaviour("gives tickets", Expected.Works, async connection =>
        {
            using var server = new Tls13Server(connection);
            await server.SendHelloAsync();
            await server.SendFlightAsync();
            foreach (var ticket in tickets) await server.SendAsync(ticket);
            await server.SendRecordAsync(Records.ApplicationData, [.. "HTTP/1.1 204 No Content\r\n\r\n"u8]);
            await connection.HoldAsync();
        }), _authority.Issue(Leaf.Good));
        return await Probing.AssessAsync(peer.Port, new SurveyOptions { Budget = Budget });
    }
}
