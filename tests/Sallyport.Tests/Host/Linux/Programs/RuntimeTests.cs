using Sallyport.Host.Linux.Programs;
using Xunit;

namespace Sallyport.Tests.Host.Linux.Programs;

/// <summary>What command lines tell interpreters to run.</summary>
public sealed class RuntimeTests
{
    [Theory]
    [InlineData("python3.11", "python3 -u /srv/app.py --port 443", "/srv/app.py")]
    [InlineData("python3.11", "python3 -W ignore app.py", "app.py")]
    [InlineData("node", "node --require ./trace.js server.js", "server.js")]
    [InlineData("java", "java -Xmx1g -jar app.jar", "app.jar")]
    [InlineData("dotnet", "dotnet exec --depsfile a.json /opt/app/App.dll", "/opt/app/App.dll")]
    [InlineData("dash", "sh /usr/local/bin/serve", "/usr/local/bin/serve")]
    [InlineData("php8.2", "php -S 127.0.0.1:443 -t /srv router.php", "router.php")]
    public void A_file_is_the_first_word_that_no_option_takes(string file, string line, string path) => Assert.Equal(new Launch.File(path), Read(file, line));

    [Theory]
    [InlineData("python3.11", "python3 -u -m http.server 443", "the module http.server")]
    [InlineData("java", "java -cp /opt/a.jar com.example.Main", "the class com.example.Main")]
    [InlineData("python3.11", "python3 -c print()", "code that stands in the command line")]
    [InlineData("bash", "bash -c whoami", "code that stands in the command line")]
    [InlineData("perl", "perl -e 1", "code that stands in the command line")]
    public void What_is_no_file_is_told_in_words(string file, string line, string words) => Assert.Equal(words, Read(file, line).Words);

    [Theory]
    [InlineData("python3.11", "python3")]
    [InlineData("python3.11", "python3 -m")]
    [InlineData("php8.2", "php -S 127.0.0.1:443")]
    public void Nothing_is_told_where_nothing_stands(string file, string line) => Assert.IsType<Launch.Nothing>(Read(file, line));

    [Theory]
    [InlineData("nginx")]
    [InlineData("pythonista")]
    [InlineData("shopd")]
    [InlineData("javascript-server")]
    public void Other_programs_are_no_runtimes(string file) => Assert.Null(Runtime.Of(file));

    private static Launch Read(string file, string line) => Runtime.Of(file)!.Read([.. line.Split(' ')]);
}
