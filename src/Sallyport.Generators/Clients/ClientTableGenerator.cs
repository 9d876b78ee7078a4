using System;
using System.IO;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sallyport.Generators.Clients;

/// <summary>Carries the table of clients into the assembly as text, so that reading it at run time touches no file.</summary>
[Generator]
public sealed class ClientTableGenerator : IIncrementalGenerator
{
    private const string FileName = "clients.csv";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var tables = context.AdditionalTextsProvider
            .Where(file => Path.GetFileName(file.Path).Equals(FileName, StringComparison.Ordinal))
            .Select((file, token) => file.GetText(token)?.ToString() ?? string.Empty);
        context.RegisterSourceOutput(tables, (output, table) => output.AddSource("ClientProfiles.Table.g.cs", Source(table)));
    }

    private static string Source(string table) => $$"""
        namespace Sallyport.Knowledge.Clients;

        public static partial class ClientProfiles
        {
            private const string Table = {{SymbolDisplay.FormatLiteral(table, quote: true)}};
        }
        """;
}
