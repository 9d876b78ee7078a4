using Sallyport.Lab.Ground;
using Xunit;

namespace Sallyport.Lab.Misled;

// A class for each room of questions: classes run side by side, and many of these wait.

public sealed class MisledVersionsTests(WeakBaseline server) : MisledTests, IClassFixture<WeakBaseline>
{
    private static readonly Trick[] Room = [.. Trick.All(Questions.Versions, Reactions.Silence, Reactions.Denial, Reactions.Text), .. Trick.All(Questions.Versions.Skip(2).Take(2), Reactions.Half, Reactions.HalfAndSilence)];

    public static TheoryData<string> Names => NamesOf(Room);

    [LabTheory(Needs = "nginx")]
    [MemberData(nameof(Names))]
    public Task Nothing_else_changes_on_a_path_that(string name) => AssertMisledAsync(server, Room.Single(trick => trick.Name == name));
}

public sealed class MisledOraclesTests(WeakBaseline server) : MisledTests, IClassFixture<WeakBaseline>
{
    private static readonly Trick[] Room = [.. Trick.All(Questions.Oracles, Reactions.Silence, Reactions.Reset, Reactions.Denial, Reactions.Garbage, Reactions.Warnings, Reactions.Half)];

    public static TheoryData<string> Names => NamesOf(Room);

    [LabTheory(Needs = "nginx")]
    [MemberData(nameof(Names))]
    public Task Nothing_else_changes_on_a_path_that(string name) => AssertMisledAsync(server, Room.Single(trick => trick.Name == name));
}

public sealed class MisledListsTests(ModernBaseline server) : MisledTests, IClassFixture<ModernBaseline>
{
    private static readonly Trick[] Room =
    [
        .. Trick.All(Questions.Lists, Reactions.Denial, Reactions.OtherName, Reactions.Text, Reactions.EmptyRecords, Reactions.ByteByByte),
        .. Trick.All(Questions.Lists.Take(3), Reactions.Half),
    ];

    public static TheoryData<string> Names => NamesOf(Room);

    [LabTheory(Needs = "nginx")]
    [MemberData(nameof(Names))]
    public Task Nothing_else_changes_on_a_path_that(string name) => AssertMisledAsync(server, Room.Single(trick => trick.Name == name));
}

public sealed class SilentListsTests(ModernBaseline server) : MisledTests, IClassFixture<ModernBaseline>
{
    private static readonly Trick[] Room = [.. Trick.All(Questions.Lists.Take(3), Reactions.Silence), .. Trick.All(Questions.Lists.Take(1), Reactions.Reset, Reactions.HalfAndSilence)];

    public static TheoryData<string> Names => NamesOf(Room);

    [LabTheory(Needs = "nginx")]
    [MemberData(nameof(Names))]
    public Task Nothing_else_changes_on_a_path_that(string name) => AssertMisledAsync(server, Room.Single(trick => trick.Name == name));
}

public sealed class MisledTls12Tests(ModernBaseline server) : MisledTests, IClassFixture<ModernBaseline>
{
    private static readonly Trick[] Room = [.. Trick.All(Questions.WholeTls12, Reactions.Silence, Reactions.Denial, Reactions.Text, Reactions.Warnings, Reactions.Half)];

    public static TheoryData<string> Names => NamesOf(Room);

    [LabTheory(Needs = "nginx")]
    [MemberData(nameof(Names))]
    public Task Nothing_else_changes_on_a_path_that(string name) => AssertMisledAsync(server, Room.Single(trick => trick.Name == name));
}

public sealed class MisledHandshakesTests(ModernBaseline server) : MisledTests, IClassFixture<ModernBaseline>
{
    private static readonly Trick[] Room =
    [
        .. Trick.All(Questions.Handshakes, Reactions.Reset, Reactions.Goodbye, Reactions.Denial, Reactions.Garbage),
        .. Trick.All(Questions.Answered, Reactions.Half),
        .. Trick.All(Questions.Large, Reactions.Silence, Reactions.Goodbye, Reactions.Denial, Reactions.Half),
    ];

    public static TheoryData<string> Names => NamesOf(Room);

    [LabTheory(Needs = "nginx")]
    [MemberData(nameof(Names))]
    public Task Nothing_else_changes_on_a_path_that(string name) => AssertMisledAsync(server, Room.Single(trick => trick.Name == name));
}

public sealed class SilentHandshakesTests(ModernBaseline server) : MisledTests, IClassFixture<ModernBaseline>
{
    private static readonly Trick[] Room = [.. Trick.All(Questions.Handshakes, Reactions.Silence), .. Trick.All(Questions.Visits, Reactions.Silence, Reactions.Reset, Reactions.Denial, Reactions.Half, Reactions.ByteByByte)];

    public static TheoryData<string> Names => NamesOf(Room);

    [LabTheory(Needs = "nginx")]
    [MemberData(nameof(Names))]
    public Task Nothing_else_changes_on_a_path_that(string name) => AssertMisledAsync(server, Room.Single(trick => trick.Name == name));
}

public sealed class MisledWaysBackTests(ModernBaseline server) : MisledTests, IClassFixture<ModernBaseline>
{
    private static readonly Trick[] Room = [.. Trick.All(Questions.WaysBack, Reactions.Silence, Reactions.Reset, Reactions.Denial, Reactions.Text, Reactions.Half, Reactions.ByteByByte)];

    public static TheoryData<string> Names => NamesOf(Room);

    [LabTheory(Needs = "nginx")]
    [MemberData(nameof(Names))]
    public Task Nothing_else_changes_on_a_path_that(string name) => AssertMisledAsync(server, Room.Single(trick => trick.Name == name));
}

public sealed class MisledProvocationsTests(ModernBaseline server) : MisledTests, IClassFixture<ModernBaseline>
{
    private static readonly Trick[] Room =
    [
        .. Trick.All(Questions.Provocations, Reactions.Silence, Reactions.Reset, Reactions.Denial, Reactions.Garbage, Reactions.Warnings, Reactions.Half),
        .. Trick.All(Questions.Tolerance, Reactions.Denial, Reactions.Text, Reactions.Half, Reactions.ByteByByte),
    ];

    public static TheoryData<string> Names => NamesOf(Room);

    [LabTheory(Needs = "nginx")]
    [MemberData(nameof(Names))]
    public Task Nothing_else_changes_on_a_path_that(string name) => AssertMisledAsync(server, Room.Single(trick => trick.Name == name));
}
