using Sallyport.Checks;
using Sallyport.Checks.Trust;
using Sallyport.Knowledge;
using Sallyport.Observations.Local;
using Sallyport.Ownership;
using Sallyport.Tests.Seen;
using Xunit;

namespace Sallyport.Tests.Checks.Trust;

public sealed class SecurityUpdateWaitsTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<Holder>(new SecurityUpdateWaits())
    {
        Failing = [Packaged(package => package with { SecurityUpdate = Newer }), Packaged(package => package with { SecurityUpdate = Newer, Gaps = ["the list a is cut off or damaged"] }), Packaged(package => package with { Manager = PackageManager.Rpm, SecurityUpdate = Newer })],
        Passing = [Holders.Stock, Packaged(package => package with { SecurityTold = false }), Packaged(package => package with { Candidate = Newer })],
        Undecided = [Packaged(package => package with { ListsWritten = null }), Packaged(package => package with { Candidate = null }), Packaged(package => package with { Gaps = ["the list a is cut off or damaged"] }), Packaged(package => package with { Candidate = Newer, SecurityTold = false })],
        Inapplicable = [Holders.Hidden, Holders.Stock.Executing(file => file with { Package = new PackageAnswer.Unowned() })],
    };

    [Theory]
    [InlineData(PackageManager.Dpkg, "apt-get")]
    [InlineData(PackageManager.Rpm, "dnf")]
    [InlineData(PackageManager.Pacman, "pacman -Syu")]
    [InlineData(PackageManager.Apk, "apk upgrade")]
    public void The_remedy_is_a_command_of_the_packages_own_manager(PackageManager manager, string command)
    {
        var failed = Assert.IsType<CheckResult.Failed>(new SecurityUpdateWaits().Judge(Packaged(package => package with { Manager = manager, SecurityUpdate = Newer }), KnowledgeBase.Embedded));

        Assert.Contains(command, failed.Remedy, StringComparison.Ordinal);
    }

    private static PackageCandidate Newer { get; } = new("1.22.1-9+deb12u4", "security_Packages", Security: true, Newer: true);

    private static Holder Packaged(Func<PackageObservation, PackageObservation> change) => Holders.Stock.Executing(file => file with { Package = Holders.Packaged(FileIntegrity.Intact, change) });
}
