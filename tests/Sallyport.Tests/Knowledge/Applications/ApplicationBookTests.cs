using Sallyport.Knowledge;
using Sallyport.Knowledge.Applications;
using Xunit;

namespace Sallyport.Tests.Knowledge.Applications;

public sealed class ApplicationBookTests
{
    private static ProcessFacts Nginx => new()
    {
        Executable = "/usr/sbin/nginx",
        Package = new(PackageFormat.Dpkg, "nginx"),
        Unit = "nginx.service",
        User = "root",
        Comm = "nginx",
        Argv0 = "nginx: master process /usr/sbin/nginx -g daemon on; master_process on;",
    };

    [Fact]
    public void A_stock_nginx_agrees_in_everything_and_is_nothing_else()
    {
        var match = Assert.Single(Match(Nginx));

        Assert.Equal("nginx", match.Application.Id);
        Assert.Equal(ApplicationTraits.Executable | ApplicationTraits.Package | ApplicationTraits.Unit | ApplicationTraits.User | ApplicationTraits.Name, match.Agreed);
        Assert.Equal(ApplicationTraits.None, match.Differed);
        Assert.Equal("runs nginx's file", match.Sentence);
    }

    [Theory]
    [InlineData("/opt/acme/bin/shopd", "shopd")]
    [InlineData("/usr/local/bin/frontend", "frontend")]
    [InlineData("/tmp/x", "kworker/u8:2")]
    public void An_unknown_executable_is_nothing_known(string path, string comm) =>
        Assert.Empty(Match(new() { Executable = path, User = "root", Comm = comm, Argv0 = path }));

    [Fact]
    public void A_renamed_copy_is_an_impostor_by_its_name_only()
    {
        var matches = Match(new() { Executable = "/tmp/x", User = "root", Comm = "nginx", Argv0 = "nginx: worker process" });

        Assert.Contains(matches, match => match.Application.Id == "nginx");
        Assert.All(matches, match => Assert.True(match is { IsImpostor: true, IsNameOnly: true, IsIdentified: false }));
        Assert.Equal("calls itself nginx, but the executable is not one of nginx's", matches.First(match => match.Application.Id == "nginx").Sentence);
    }

    [Fact]
    public void A_unit_of_the_right_name_makes_no_nginx_of_another_file()
    {
        var match = Match(Nginx with { Executable = "/tmp/x", Package = null })[0];

        Assert.Equal("nginx", match.Application.Id);
        Assert.True(match is { IsImpostor: true, IsNameOnly: false });
        Assert.Equal(ApplicationTraits.Executable, match.Differed);
    }

    [Fact]
    public void A_package_of_another_name_and_an_unusual_account_differ_without_hiding_the_file()
    {
        var match = Match(Nginx with { Package = new(PackageFormat.Dpkg, "acme-web"), User = "alice" })[0];

        Assert.True(match.IsIdentified);
        Assert.Equal(ApplicationTraits.Package | ApplicationTraits.User, match.Differed);
    }

    [Fact]
    public void What_was_not_read_speaks_neither_for_nor_against()
    {
        var match = Assert.Single(Match(new() { Executable = "/usr/sbin/haproxy" }));

        Assert.Equal((ApplicationTraits.Executable, ApplicationTraits.None), (match.Agreed, match.Differed));
        Assert.Empty(Match(new()));
        Assert.False(Match(new() { Comm = "haproxy" })[0].IsImpostor);
    }

    [Theory]
    [InlineData("/usr/bin/nginx")]
    [InlineData("/sbin/nginx")]
    [InlineData("/usr/local/bin/nginx")]
    public void Joined_system_directories_are_one_place(string path) => Assert.True(Match(Nginx with { Executable = path })[0].IsIdentified);

    [Fact]
    public void An_interpreter_says_that_the_program_is_to_be_judged()
    {
        var match = Assert.Single(Match(new() { Executable = "/usr/bin/python3.11", Program = "/opt/acme/serve.py", Comm = "python3", Argv0 = "python3" }));

        Assert.True(match.Application.IsInterpreter);
        Assert.Equal("runs on Python; the program's own file says what it is", match.Sentence);
    }

    [Fact]
    public void A_program_is_named_before_the_interpreter_that_runs_it() =>
        Assert.Equal(["gunicorn", "python"], Match(new() { Executable = "/usr/bin/python3.11", Program = "/usr/bin/gunicorn", Comm = "gunicorn" }).Select(match => match.Application.Id));

    [Fact]
    public void A_server_in_an_environment_of_its_own_is_no_impostor()
    {
        var match = Match(new() { Executable = "/usr/bin/python3.11", Program = "/opt/acme/venv/bin/gunicorn", Comm = "gunicorn" }).Single(match => match.Application.Id == "gunicorn");

        Assert.True(match is { IsImpostor: false, IsIdentified: false, OnInterpreter: true });
    }

    [Fact]
    public void A_name_on_an_interpreter_that_does_not_run_it_is_an_impostor() =>
        Assert.Contains(Match(new() { Executable = "/usr/bin/python3.11", Program = "/tmp/x.py", Comm = "nginx" }), match => match.Application.Id == "nginx" && match.IsImpostor);

    [Fact]
    public void A_name_that_the_kernel_cut_is_still_the_name() =>
        Assert.Contains(Match(new() { Executable = "/tmp/x", Comm = "systemd-socket-" }), match => match.Application.Id == "systemd-socket-proxyd" && match.IsNameOnly);

    [Fact]
    public void A_shared_name_is_no_claim_once_the_file_is_known() =>
        Assert.Equal(["openresty"], Match(new() { Executable = "/usr/local/openresty/nginx/sbin/nginx", Comm = "nginx" }).Select(match => match.Application.Id));

    private static IReadOnlyList<ApplicationMatch> Match(ProcessFacts facts) => KnowledgeBase.Embedded.Applications.Match(facts);
}
