using System.Globalization;
using System.Reflection;

namespace Sallyport.Profile;

/// <summary>The program that the build starts before the image is compiled.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        if (arguments is not [var profile, var list, .. var files] || files.Length == 0)
        {
            Console.Error.WriteLine("usage: Sallyport.Profile PROFILE LIST ASSEMBLY...");
            return 64;
        }

        Assembly[] own = [.. files.Select(Assembly.LoadFrom)];
        var names = new TypeNames([.. own, .. Framework.Assemblies()]);
        MethodBase[] listed = [.. File.ReadLines(list).Select(ListedMethod.Parse).OfType<ListedMethod>().SelectMany(method => method.Find(names))];
        MethodBase[] boxes = [.. own.SelectMany(AsyncBoxes.MethodsOf)];
        ProfileFile.Write(profile, [.. listed, .. boxes]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{listed.Length} listed methods and {boxes.Length} of asynchronous methods named to the compiler"));
        return 0;
    }
}
