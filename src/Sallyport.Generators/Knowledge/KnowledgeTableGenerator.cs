using System.IO;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sallyport.Generators.Knowledge;

/// <summary>Carries the tables of knowledge into the assembly as text, so that reading them at run time touches no file.</summary>
[Generator]
public sealed class KnowledgeTableGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var tables = context.AdditionalTextsProvider
            .Where(file => KnowledgeTable.Of(Path.GetFileName(file.Path)) is not null)
            .Select((file, token) => (Name: Path.GetFileName(file.Path), Text: file.GetText(token)?.ToString() ?? string.Empty));
        context.RegisterSourceOutput(tables, (output, file) => output.AddSource($"{file.Name}.g.cs", Source(KnowledgeTable.Of(file.Name)!, file.Text)));
    }

    private static string Source(KnowledgeTable table, string text) => $$"""
        namespace {{table.Space}};

        {{table.Type}}
        {
            private {{(table.IsUtf8 ? $"static System.ReadOnlySpan<byte> Table => {Literal(text)}u8" : $"const string Table = {Literal(text)}")}};
        }
        """;

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
