using System.Collections.Immutable;

namespace Sallyport.Knowledge.Applications;

/// <summary>The applications that ship with this build: every file of knowledge/applications, held against the schema when it was compiled and carried as fields, which are read in a tenth of the time that JSON takes.</summary>
internal static partial class ApplicationTable
{
    /// <summary>Reads them as a book.</summary>
    internal static ApplicationBook Read()
    {
        var fields = new FieldReader(Table);
        var applications = ImmutableArray.CreateBuilder<KnownApplication>();
        while (!fields.AtEnd) applications.Add(Application(ref fields));
        return new ApplicationBook(applications.DrainToImmutable());
    }

    /// <summary>One application, in the order in which the generator writes its fields.</summary>
    private static KnownApplication Application(ref FieldReader fields) => new()
    {
        Id = fields.Text(),
        Name = fields.Text(),
        Vendor = fields.Text() is { Length: > 0 } vendor ? vendor : null,
        Category = Category(fields.Text()),
        Executables = fields.Texts(),
        Programs = fields.Texts(),
        RunsOn = fields.Texts(),
        Packages = Packages(fields.Texts(), fields.Texts(), fields.Texts(), fields.Texts()),
        Units = fields.Texts(),
        Users = fields.Texts(),
        ProcessNames = fields.Texts(),
        Children = fields.Texts(),
        IsInterpreter = fields.Flag(),
        IsSocketActivated = fields.Flag(),
        Configuration = fields.Texts(),
        Ports = fields.Numbers(),
        Source = fields.Text(),
        IsObserved = fields.Flag(),
    };

    private static ImmutableArray<ApplicationPackage> Packages(ImmutableArray<string> dpkg, ImmutableArray<string> rpm, ImmutableArray<string> apk, ImmutableArray<string> pacman)
    {
        var packages = ImmutableArray.CreateBuilder<ApplicationPackage>(dpkg.Length + rpm.Length + apk.Length + pacman.Length);
        foreach (var name in dpkg) packages.Add(new(PackageFormat.Dpkg, name));
        foreach (var name in rpm) packages.Add(new(PackageFormat.Rpm, name));
        foreach (var name in apk) packages.Add(new(PackageFormat.Apk, name));
        foreach (var name in pacman) packages.Add(new(PackageFormat.Pacman, name));
        return packages.MoveToImmutable();
    }

    private static ApplicationCategory Category(string word) => word switch
    {
        "web" => ApplicationCategory.Web,
        "proxy" => ApplicationCategory.Proxy,
        "runtime" => ApplicationCategory.Runtime,
        "vpn" => ApplicationCategory.Vpn,
        "anonymity" => ApplicationCategory.Anonymity,
        "mail" => ApplicationCategory.Mail,
        "management" => ApplicationCategory.Management,
        "container" => ApplicationCategory.Container,
        "database" => ApplicationCategory.Database,
        "identity" => ApplicationCategory.Identity,
        "observability" => ApplicationCategory.Observability,
        "chat" => ApplicationCategory.Chat,
        "development" => ApplicationCategory.Development,
        "storage" => ApplicationCategory.Storage,
        "dns" => ApplicationCategory.Dns,
        "messaging" => ApplicationCategory.Messaging,
        "media" => ApplicationCategory.Media,
        "remote" => ApplicationCategory.Remote,
        "supervisor" => ApplicationCategory.Supervisor,
        "tool" => ApplicationCategory.Tool,
        _ => throw new InvalidDataException($"'{word}' is no category of an application"),
    };
}
