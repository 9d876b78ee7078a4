namespace Sallyport.Knowledge.Applications;

/// <summary>A package by its manager's name for it; in a known application the name may hold <c>*</c>.</summary>
/// <param name="Format">Whose name it is.</param>
/// <param name="Name">The name, without version and architecture.</param>
public sealed record ApplicationPackage(PackageFormat Format, string Name);
