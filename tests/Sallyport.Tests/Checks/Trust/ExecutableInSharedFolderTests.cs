using Sallyport.Checks.Trust;
using Sallyport.Observations.Local;
using Sallyport.Ownership;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Trust;

public sealed class ExecutableInSharedFolderTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<Holder>(new ExecutableInSharedFolder())
    {
        Failing = [Holders.Stock.Executing(file => file with { Path = "/tmp/nginx" }), Holders.Stock.Executing(file => file with { Path = "/var/lib/.x/nginx" }), Holders.Script("/dev/shm/serve.py"), Holders.Script("/opt/serve.py").Executing(file => file with { Path = "/tmp/python3" })],
        Passing = [Holders.Stock, Holders.Script("/opt/serve.py"), Holders.Script("/home/me/.local/bin/serve.py")],
        Undecided = [Holders.Hidden],
        Inapplicable = [Holders.Kernel],
    };
}
