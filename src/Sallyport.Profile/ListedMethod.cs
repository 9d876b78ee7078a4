using System.Reflection;

namespace Sallyport.Profile;

/// <summary>A line of the list: a type with its arguments, the name of a method of it and, where that is generic, its own arguments, parted by tabs.</summary>
internal sealed record ListedMethod(string Type, string Name, string Arguments)
{
    /// <summary>What the type itself declares: an inherited method is listed with the type that declares it.</summary>
    internal const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>Reads a line; null where it is a remark, which begins with <c>#</c>, or empty.</summary>
    internal static ListedMethod? Parse(string line) => line.Split('\t') switch
    {
        [['#', ..], ..] => null,
        [var type, var name] => new(type, name, string.Empty),
        [var type, var name, var arguments] => new(type, name, arguments),
        _ => null,
    };

    /// <summary>The methods of that name with any parameters: none where the name is gone.</summary>
    internal IEnumerable<MethodBase> Find(TypeNames names)
    {
        var arguments = names.FindEach(Arguments);
        return arguments is null ? [] : names.Find(Type).SelectMany(type => Of(type, arguments));
    }

    private IEnumerable<MethodBase> Of(Type type, Type[] arguments) => arguments.Length == 0
        ? type.GetMembers(Declared).OfType<MethodBase>().Where(method => method.Name == Name && !method.IsGenericMethodDefinition)
        : type.GetMethods(Declared).Where(method => method.Name == Name && method.IsGenericMethodDefinition).Select(method => Made(method, arguments)).OfType<MethodBase>();

    /// <summary>The method with its arguments; null where they are not such as it takes.</summary>
    private static MethodInfo? Made(MethodInfo method, Type[] arguments)
    {
        try
        {
            return method.MakeGenericMethod(arguments);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
