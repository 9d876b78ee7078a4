using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Sallyport.Cli;

/// <summary>Help that starts with what most people want to type.</summary>
internal sealed class ExamplesFirst : SynchronousCommandLineAction
{
    private readonly HelpAction _rest = new();

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(Examples(parseResult.CommandResult.Command.Name));
        return _rest.Invoke(parseResult);
    }

    private static string Examples(string verb) => verb switch
    {
        "check" => """
            Examples:
              sallyport check example.com                        is it open, and is the connection secure?
              sallyport check example.com:8443 --ca corp.pem     another port, an own CA
              sallyport check www.example.com --connect 192.0.2.7  one server behind a name
              sallyport check - --format ndjson < hosts.txt      many targets, a JSON line each
              sallyport check example.com --save run.json        keep what was seen; --replay run.json judges it again
              sallyport check example.com --baseline run.json    what changed since?
              sallyport check example.com --format html --output report.html   a page to pass on

            """,
        "explain" => """
            Examples:
              sallyport explain TLS-0002     what does this finding mean?
              sallyport explain              all findings there are

            """,
        "knowledge" or "show" or "import" or "update" => """
            Examples:
              sallyport knowledge show                  what is known about software, and how old is that?
              sallyport knowledge show nginx            its branches, ends and exploited vulnerabilities
              sallyport knowledge update                download newer data
              sallyport knowledge import kev.json epss.csv.gz   take it from files

            """,
        _ => """
            Examples:
              sallyport check example.com    is it open, and is the connection secure?
              sallyport explain TLS-0002     what does a finding mean?

            """,
    };
}
