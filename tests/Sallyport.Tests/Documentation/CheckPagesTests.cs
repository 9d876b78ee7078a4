using Sallyport.Checks;
using Xunit;

namespace Sallyport.Tests.Documentation;

public sealed class CheckPagesTests
{
    private static string Folder => Repository.Path("docs", "checks");

    public static TheoryData<string> Ids => [.. CheckCatalogue.All.Select(check => check.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_check_has_its_page(string id) => Match(Path.Combine(Folder, $"{id}.md"), CheckPages.Page(CheckCatalogue.Find(id)!));

    [Fact]
    public void The_table_lists_every_check() => Match(Path.Combine(Folder, "README.md"), CheckPages.Table(CheckCatalogue.All));

    [Fact]
    public void No_page_is_left_of_a_check_that_is_gone() =>
        Assert.All(Directory.EnumerateFiles(Folder, "*-????.md"), Existing);

    private static void Existing(string file) => Assert.NotNull(CheckCatalogue.Find(Path.GetFileNameWithoutExtension(file)));

    /// <summary>A page that is not there yet is written for whoever adds the check.</summary>
    private static void Match(string file, string page)
    {
        if (!File.Exists(file) && !Golden.Accepting && Environment.GetEnvironmentVariable("CI") is null)
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllText(file, page);
            Assert.Fail($"{Path.GetRelativePath(Repository.Root, file)} was missing and is written now: commit the new page");
        }

        Golden.Match(file, page);
    }
}
