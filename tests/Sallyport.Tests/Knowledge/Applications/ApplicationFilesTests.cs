using System.Text.Json;
using Sallyport.Knowledge;
using Sallyport.Knowledge.Applications;
using Xunit;

namespace Sallyport.Tests.Knowledge.Applications;

/// <summary>Every file of a known application is read, and its samples are replayed against all of them.</summary>
public sealed class ApplicationFilesTests
{
    private const int Fewest = 80;

    public static TheoryData<string> Names => [.. ApplicationFiles.All.Keys.Order(StringComparer.Ordinal)];

    private static ApplicationBook Book => KnowledgeBase.Embedded.Applications;

    [Theory]
    [MemberData(nameof(Names))]
    public void An_application_is_what_its_file_says(string name)
    {
        var file = ApplicationFiles.All[name];
        var application = Book.Find(name)!;

        Assert.Equal(Text("name"), application.Name);
        Assert.Equal(Text("vendor"), application.Vendor);
        Assert.Equal(Text("category"), application.Category.ToString().ToLowerInvariant());
        Assert.Equal(Texts(file, "executables"), application.Executables);
        Assert.Equal(Texts(file, "programs"), application.Programs);
        Assert.Equal(Texts(file, "runsOn"), application.RunsOn);
        Assert.Equal(Enum.GetValues<PackageFormat>().SelectMany(Packages), application.Packages);
        Assert.Equal(Texts(file, "units"), application.Units);
        Assert.Equal(Texts(file, "users"), application.Users);
        Assert.Equal(Texts(file, "processNames"), application.ProcessNames);
        Assert.Equal(Texts(file, "children"), application.Children);
        Assert.Equal(Flag("interpreter"), application.IsInterpreter);
        Assert.Equal(Flag("socketActivated"), application.IsSocketActivated);
        Assert.Equal(Texts(file, "configuration"), application.Configuration);
        Assert.Equal(file.GetProperty("ports").EnumerateArray().Select(port => port.GetInt32()), application.Ports);
        Assert.Equal(Text("source"), application.Source);
        Assert.Equal(Flag("observed"), application.IsObserved);

        string? Text(string member) => file.TryGetProperty(member, out var text) ? text.GetString() : null;
        bool Flag(string member) => file.TryGetProperty(member, out var flag) && flag.GetBoolean();
        IEnumerable<string?> Texts(JsonElement of, string member) => of.TryGetProperty(member, out var texts) ? texts.EnumerateArray().Select(text => text.GetString()) : [];
        IEnumerable<ApplicationPackage> Packages(PackageFormat format) => file.TryGetProperty("packages", out var packages) ? Texts(packages, format.ToString().ToLowerInvariant()).Select(package => new ApplicationPackage(format, package!)) : [];
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_process_of_the_application_is_identified_and_nothing_of_it_differs(string name) =>
        Assert.All(ApplicationFiles.Samples(name, "matches"), facts =>
        {
            var match = Assert.Single(Book.Match(facts), match => match.Application.Id == name);

            Assert.True(match.IsIdentified);
            Assert.False(match.IsImpostor);
            Assert.Equal(ApplicationTraits.None, match.Differed & ~(match.Application.RunsOn.IsEmpty ? ApplicationTraits.None : ApplicationTraits.Executable | ApplicationTraits.Name));
        });

    [Theory]
    [MemberData(nameof(Names))]
    public void A_process_that_is_not_the_application_is_not_identified_as_it(string name) =>
        Assert.All(ApplicationFiles.Samples(name, "misses"), facts => Assert.DoesNotContain(Book.Match(facts), match => match.Application.Id == name && match.IsIdentified));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_process_that_took_the_name_is_known_by_the_name_only(string name) =>
        Assert.All(ApplicationFiles.Samples(name, "impostors"), facts =>
        {
            var matches = Book.Match(facts);

            Assert.Contains(matches, match => match.Application.Id == name && match.IsImpostor);
            Assert.All(matches, match => Assert.True(match.IsNameOnly, match.Application.Id));
        });

    [Theory]
    [MemberData(nameof(Names))]
    public void No_sample_is_another_application_by_its_executable_but_its_interpreter(string name) =>
        Assert.All(ApplicationFiles.Samples(name, "matches"), facts =>
            Assert.Empty(Book.Match(facts).Where(match => match.IsIdentified && match.Application.Id != name && !Book.Find(name)!.RunsOn.Contains(match.Application.Id)).Select(match => match.Application.Id)));

    [Theory]
    [MemberData(nameof(Names))]
    public void An_application_that_is_run_names_interpreters_that_are_known(string name)
    {
        var application = Book.Find(name)!;

        Assert.All(application.RunsOn, id => Assert.True(Book.Find(id)!.IsInterpreter));
        Assert.Equal(application.RunsOn.IsEmpty, application.Programs.IsEmpty);
        Assert.False(application.Executables.IsEmpty && application.Programs.IsEmpty);
    }

    [Fact]
    public void The_applications_of_the_build_are_those_of_the_files()
    {
        Assert.Equal(ApplicationFiles.All.Keys.Order(StringComparer.Ordinal), Book.Applications.Select(application => application.Id));
        Assert.True(Book.Applications.Length >= Fewest);
    }

    [Fact]
    public void No_pattern_reaches_where_everybody_may_write() =>
        Assert.All(Book.Applications.SelectMany(application => application.Executables), path => Assert.Matches("^/(usr|opt|snap|var/lib/rancher)/", path));
}
