namespace Sallyport.Tests.Architecture;

/// <summary>An outermost type with everything that it and the types inside it name.</summary>
internal sealed record CompiledType(string Namespace, string Name)
{
    internal HashSet<Reference> Uses { get; } = [];

    /// <summary>Exceptions created, each as the method that does it.</summary>
    internal HashSet<string> Throws { get; } = [];

    /// <summary>Static fields that can be assigned again.</summary>
    internal HashSet<string> MutableStatics { get; } = [];

    /// <summary>Classes in it, itself included, that somebody could derive from.</summary>
    internal HashSet<string> OpenClasses { get; } = [];

    public override string ToString() => $"{Namespace}.{Name}";
}
