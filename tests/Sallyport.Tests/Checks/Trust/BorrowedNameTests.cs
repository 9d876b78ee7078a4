using Sallyport.Checks.Trust;
using Sallyport.Observations.Local;
using Sallyport.Ownership;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Trust;

public sealed class BorrowedNameTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<Holder>(new BorrowedName())
    {
        Failing =
        [
            Holders.Stock.Unowned("/opt/x/helper"),
            Holders.Stock.Unowned("/opt/x/helper").With(process => process with { CommandLine = ["helper"] }),
            Holders.Stock.Unowned("/opt/x/nginx-helper"),
            Holders.Stock.Unowned("/opt/x/nginx").With(process => process with { CommandLine = ["/usr/sbin/apache2"] }),
        ],
        Passing =
        [
            Holders.Stock, Holders.Script("/opt/x/serve.py"),
            Holders.Stock.Unowned("/opt/own/nginx").With(process => process with { CommandLine = ["/opt/own/nginx", "-g", "daemon off;"] }),
            Holders.Stock.Unowned("/opt/own/bin/python3.11").With(process => process with { Name = "python3", CommandLine = ["python3", "-m", "http.server"] }),
            Holders.Stock.Unowned("/opt/acme/acmed").With(process => process with { Name = "acmed", CommandLine = ["/opt/acme/acmed"] }),
        ],
        Undecided = [Holders.Hidden],
        Inapplicable = [Holders.Kernel],
    };
}
