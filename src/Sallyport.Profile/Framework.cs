using System.Reflection;

namespace Sallyport.Profile;

/// <summary>The framework that runs this program, whose methods have the names of the one that is shipped.</summary>
internal static class Framework
{
    /// <summary>Every assembly of it that a method can be in; files that are no assemblies are left out.</summary>
    internal static IEnumerable<Assembly> Assemblies()
    {
        var core = typeof(object).Assembly;
        yield return core;
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(core.Location)!, "*.dll"))
        {
            if (IsManaged(file) && file != core.Location) yield return Assembly.LoadFrom(file);
        }
    }

    private static bool IsManaged(string file)
    {
        try
        {
            return AssemblyName.GetAssemblyName(file).Name is not null;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }
}
