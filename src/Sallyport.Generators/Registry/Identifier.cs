namespace Sallyport.Generators.Registry;

/// <summary>A registry's name as a C# name: upper-case names stay as they are, words of others are joined with capitals.</summary>
internal static class Identifier
{
    public static string Of(string name) =>
        name.StartsWith("TLS_", System.StringComparison.Ordinal) || name.StartsWith("SSL_", System.StringComparison.Ordinal) || !name.Any(char.IsLower)
            ? name
            : name.Split('_').Select(Capital).Aggregate(Join);

    private static string Capital(string word) =>
        char.ToUpperInvariant(word[0]) + (word.Any(char.IsLower) ? word.Substring(1) : word.Substring(1).ToLowerInvariant());

    // Two numbers beside each other would read as one: sha2_128s.
    private static string Join(string left, string right) =>
        char.IsDigit(left[left.Length - 1]) && char.IsDigit(right[0]) ? left + "_" + right : left + right;
}
