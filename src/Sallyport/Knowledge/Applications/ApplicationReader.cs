using System.Collections.Immutable;
using System.Text.Json;
using Sallyport.Knowledge.Services;

namespace Sallyport.Knowledge.Applications;

/// <summary>Reads one known application from JSON; whatever is wrong is told with where it stands, and nothing is taken half.</summary>
/// <remarks>The form is docs/schema/application.schema.json. Samples are not read here: those who replay them do.</remarks>
internal static class ApplicationReader
{
    /// <summary>The application in <paramref name="json"/>, a whole object; null with the problem.</summary>
    internal static KnownApplication? Read(JsonElement json, out string? problem)
    {
        var file = new RuleObject(json, string.Empty);
        try
        {
            var application = ReadApplication(file);
            file.Pass("samples");
            file.Close();
            problem = file.Problem;
            return problem is null ? application : null;
        }
        catch (InvalidOperationException)
        {
            // JSON can escape halves of surrogate pairs, which no text of the platform is made of.
            problem = "a text in it is no Unicode";
            return null;
        }
    }

    private static KnownApplication ReadApplication(RuleObject file) => new()
    {
        Id = file.Text("id"),
        Name = file.Text("name"),
        Vendor = file.OptionalText("vendor"),
        Category = file.Word("category", Category),
        Executables = Paths(file, "executables"),
        Programs = Paths(file, "programs"),
        RunsOn = file.Texts("runsOn"),
        Packages = Packages(file),
        Units = file.Texts("units"),
        Users = file.Texts("users"),
        ProcessNames = file.Texts("processNames"),
        Children = file.Texts("children"),
        IsInterpreter = file.Flag("interpreter"),
        IsSocketActivated = file.Flag("socketActivated"),
        Configuration = Paths(file, "configuration"),
        Ports = [.. file.Numbers("ports").Select(static port => (int)port)],
        Source = file.Text("source"),
        IsObserved = file.Flag("observed"),
    };

    private static ApplicationCategory? Category(string word) =>
        word.All(char.IsAsciiLetterLower) && Enum.TryParse<ApplicationCategory>(word, ignoreCase: true, out var category) ? category : null;

    /// <summary>A relative path would be held against whatever directory somebody is in.</summary>
    private static ImmutableArray<string> Paths(RuleObject file, string name)
    {
        var paths = file.Texts(name);
        if (paths.FirstOrDefault(path => !path.StartsWith('/')) is { } odd) file.Fail(name, $"has '{odd}', which is no whole path");
        return paths;
    }

    private static ImmutableArray<ApplicationPackage> Packages(RuleObject file)
    {
        if (!file.Has("packages")) return [];

        var packages = file.Object("packages");
        ImmutableArray<ApplicationPackage> read =
        [
            .. packages.Texts("dpkg").Select(static name => new ApplicationPackage(PackageFormat.Dpkg, name)),
            .. packages.Texts("rpm").Select(static name => new ApplicationPackage(PackageFormat.Rpm, name)),
            .. packages.Texts("apk").Select(static name => new ApplicationPackage(PackageFormat.Apk, name)),
            .. packages.Texts("pacman").Select(static name => new ApplicationPackage(PackageFormat.Pacman, name)),
        ];
        packages.Close();
        return read;
    }
}
