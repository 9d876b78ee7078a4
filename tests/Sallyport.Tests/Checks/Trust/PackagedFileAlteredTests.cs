using Sallyport.Checks;
using Sallyport.Checks.Trust;
using Sallyport.Knowledge;
using Sallyport.Observations.Local;
using Sallyport.Ownership;
using Sallyport.Tests.Seen;
using Xunit;

namespace Sallyport.Tests.Checks.Trust;

public sealed class PackagedFileAlteredTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<Holder>(new PackagedFileAltered())
    {
        Failing = [Holders.Stock.Executing(file => file with { Package = Holders.Packaged(FileIntegrity.Modified) }), Holders.Script("/opt/serve.py").Executing(file => file with { Package = Holders.Packaged(FileIntegrity.Modified) })],
        Passing = [Holders.Stock],
        Undecided = [Holders.Hidden, Holders.Stock.Executing(file => file with { Package = Holders.Packaged(FileIntegrity.Unknown) })],
        Inapplicable = [Holders.Kernel, Holders.Stock.Executing(file => file with { Package = new PackageAnswer.Unowned() })],
    };

    [Theory]
    [InlineData(PackageManager.Dpkg, "'apt-get install --reinstall PACKAGE'")]
    [InlineData(PackageManager.Rpm, "'dnf reinstall PACKAGE'")]
    [InlineData(PackageManager.Pacman, "'pacman -S PACKAGE'")]
    [InlineData(PackageManager.Apk, "'apk fix --reinstall PACKAGE'")]
    public void The_remedy_is_a_command_of_the_packages_own_manager(PackageManager manager, string command)
    {
        var altered = Holders.Stock.Executing(file => file with { Package = Holders.Packaged(FileIntegrity.Modified, package => package with { Manager = manager }) });

        Assert.Contains(command, Assert.IsType<CheckResult.Failed>(new PackagedFileAltered().Judge(altered, KnowledgeBase.Embedded)).Remedy, StringComparison.Ordinal);
    }
}
