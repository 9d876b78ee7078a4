namespace Sallyport.Checks;

/// <summary>Every check that this build knows; the list and the judging methods, one a subject, are generated from the classes themselves.</summary>
public static partial class CheckCatalogue
{
    /// <summary>The check with that id, in any case; null when there is none.</summary>
    /// <param name="id">e.g. <c>TLS-0002</c>.</param>
    public static CheckDescriptor? Find(string id) =>
        All.FirstOrDefault(check => check.Id.Equals(id, StringComparison.OrdinalIgnoreCase));
}
