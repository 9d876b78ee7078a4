using System.Reflection;

namespace Sallyport.Profile;

/// <summary>Finds types by the names that the runtime writes: <c>Outer`1+Inner`2[System.Int32,Name[]]</c>, with <c>System.__Canon</c> for any reference.</summary>
internal sealed class TypeNames(IEnumerable<Assembly> assemblies)
{
    private readonly ILookup<string, Type> _types = assemblies.Distinct().SelectMany(Types).ToLookup(type => type.FullName!, StringComparer.Ordinal);

    /// <summary>The types of that name, as every assembly may have one of it; none where one part of it is unknown.</summary>
    internal IReadOnlyList<Type> Find(string name)
    {
        var rest = name.AsSpan();
        var found = Next(ref rest);
        return rest.IsEmpty ? found : [];
    }

    /// <summary>The types of a list of names parted by commas, the first of each name; null where one is unknown.</summary>
    internal Type[]? FindEach(string names)
    {
        var rest = names.AsSpan();
        return Arguments(ref rest);
    }

    private List<Type> Next(ref ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny('[', ']', ',');
        var name = (end < 0 ? rest : rest[..end]).ToString();
        rest = end < 0 ? [] : rest[end..];
        List<Type> found = [.. _types[name]];
        while (rest.StartsWith("["))
        {
            rest = rest[1..];
            var arguments = rest.StartsWith("]") ? [] : Arguments(ref rest);
            if (!rest.StartsWith("]")) return [];

            rest = rest[1..];
            found = Made(found, arguments);
        }

        return found;
    }

    private Type[]? Arguments(ref ReadOnlySpan<char> rest)
    {
        List<Type> arguments = [];
        var complete = true;
        while (!rest.IsEmpty && !rest.StartsWith("]"))
        {
            if (rest.StartsWith(",")) rest = rest[1..];
            if (Next(ref rest) is [var first, ..]) arguments.Add(first);
            else complete = false;
        }

        return complete ? [.. arguments] : null;
    }

    private static List<Type> Made(List<Type> found, Type[]? arguments) => arguments switch
    {
        null => [],
        [] => found.ConvertAll(type => type.MakeArrayType()),
        _ => [.. found.Where(type => type.IsGenericTypeDefinition).Select(type => Made(type, arguments)).OfType<Type>()],
    };

    /// <summary>The type with its arguments; null where they are not such as it takes.</summary>
    private static Type? Made(Type type, Type[] arguments)
    {
        try
        {
            return type.MakeGenericType(arguments);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static IEnumerable<Type> Types(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException partly)
        {
            return partly.Types.OfType<Type>();
        }
    }
}
