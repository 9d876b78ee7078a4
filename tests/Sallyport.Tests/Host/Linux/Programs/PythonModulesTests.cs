using System.Text;
using Sallyport.Host.Linux;
using Sallyport.Host.Linux.Programs;
using Xunit;

namespace Sallyport.Tests.Host.Linux.Programs;

/// <summary>Where a module of Python is found: along the path that such a process has.</summary>
public sealed class PythonModulesTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("sallyport-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("/usr/lib/python3.11/http/server.py", "http.server")]
    [InlineData("/usr/lib/python3/dist-packages/gunicorn/__main__.py", "gunicorn")]
    [InlineData("/usr/local/lib/python3.11/dist-packages/uvicorn/__main__.py", "uvicorn")]
    [InlineData("/srv/till/app.py", "app")]
    public void It_lies_in_a_folder_of_the_search_path(string file, string module)
    {
        Make(file);

        Assert.Equal(file, Modules("python3", "-m", module).Find(module, "/srv/till"));
    }

    [Fact]
    public void The_working_folder_comes_first_and_not_at_all_for_who_asked_for_isolation()
    {
        Make("/srv/till/http/server.py");
        Make("/usr/lib/python3.11/http/server.py");

        Assert.Equal("/srv/till/http/server.py", Modules("python3", "-m", "http.server").Find("http.server", "/srv/till"));
        Assert.Equal("/usr/lib/python3.11/http/server.py", Modules("python3", "-I", "-m", "http.server").Find("http.server", "/srv/till"));
        Assert.Equal("/usr/lib/python3.11/http/server.py", Modules("python3", "-P", "-m", "http.server").Find("http.server", "/srv/till"));
    }

    [Fact]
    public void A_virtual_environment_is_known_by_its_settings()
    {
        Make("/opt/shop/pyvenv.cfg");
        Make("/opt/shop/lib/python3.11/site-packages/shop/__main__.py");

        Assert.Equal("/opt/shop/lib/python3.11/site-packages/shop/__main__.py", Modules("/opt/shop/bin/python", "-m", "shop").Find("shop", null));
        Assert.Null(Modules("/opt/other/bin/python", "-m", "shop").Find("shop", null));
    }

    [Fact]
    public void The_environment_adds_folders()
    {
        Make("/srv/more/shop.py");
        Make("/home/web/.local/lib/python3.11/site-packages/own.py");
        var modules = new PythonModules(new ProcessRoot(_root, true, null), "/usr/bin/python3.11", ["python3"], Encoding.UTF8.GetBytes("HOME=/home/web\0PYTHONPATH=/srv/none:/srv/more\0"));

        Assert.Equal("/srv/more/shop.py", modules.Find("shop", null));
        Assert.Equal("/home/web/.local/lib/python3.11/site-packages/own.py", modules.Find("own", null));
    }

    [Fact]
    public void The_minor_version_comes_from_the_library_where_the_name_has_none()
    {
        Make("/usr/lib/python3.12/http/server.py");

        Assert.Equal("/usr/lib/python3.12/http/server.py", new PythonModules(new ProcessRoot(_root, true, null), "/usr/bin/python3", ["python3"], null).Find("http.server", null));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("..etc.passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("")]
    public void What_is_not_there_is_not_found(string module) => Assert.Null(Modules("python3", "-m", module).Find(module, "/srv/till"));

    private PythonModules Modules(params string[] words) => new(new ProcessRoot(_root, true, null), "/usr/bin/python3.11", [.. words], null);

    private void Make(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_root + file)!);
        File.WriteAllText(_root + file, "");
    }
}
