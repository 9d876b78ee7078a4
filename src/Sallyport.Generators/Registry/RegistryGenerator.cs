using Microsoft.CodeAnalysis;

namespace Sallyport.Generators.Registry;

/// <summary>Turns each registry file (Tls/Registry/*.csv) into constants and a sorted table of the type that its first column names.</summary>
/// <remarks>Tables become read-only data of the assembly: nothing is built when the process starts.</remarks>
[Generator]
public sealed class RegistryGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var sources = context.AdditionalTextsProvider
            .Where(static file => file.Path.Replace('\\', '/').Contains("Tls/Registry/") && file.Path.EndsWith(".csv", System.StringComparison.Ordinal))
            .Select(static (file, token) => Render(Path.GetFileName(file.Path), file.GetText(token)?.ToString() ?? string.Empty));

        context.RegisterSourceOutput(sources, static (output, source) => output.AddSource(source.Name, source.Code));
    }

    private static (string Name, string Code) Render(string file, string text)
    {
        var table = RegistryTable.Parse(file, text);
        var code = table.Errors.Count > 0 ? string.Join("\n", table.Errors) : RegistryWriter.Write(table);
        return (Path.GetFileNameWithoutExtension(file) + ".g.cs", code);
    }
}
