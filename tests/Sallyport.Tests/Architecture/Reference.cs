namespace Sallyport.Tests.Architecture;

/// <summary>Something that compiled code names: a type, or a member of one.</summary>
/// <param name="Assembly">The assembly it lives in; empty for the one that is read.</param>
/// <param name="Namespace">The namespace of the outermost type.</param>
/// <param name="Type">The outermost type.</param>
/// <param name="Member">The member; empty for the type itself.</param>
internal readonly record struct Reference(string Assembly, string Namespace, string Type, string Member)
{
    /// <summary>What has no name of its own: an array, a primitive, a missing base.</summary>
    internal static Reference Nothing { get; } = new(string.Empty, string.Empty, string.Empty, string.Empty);

    internal bool Is(string name) => name == Namespace || name == $"{Namespace}.{Type}" || name == $"{Namespace}.{Type}.{Member}";
}
