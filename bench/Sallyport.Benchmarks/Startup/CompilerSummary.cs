using System.Text.RegularExpressions;

namespace Sallyport.Benchmarks.Startup;

/// <summary>Lines that the just-in-time compiler writes of each method with <c>DOTNET_JitDisasmSummary=1</c>: <c>  12: JIT compiled Type`1[Argument]:Method[Argument](Parameter) [Tier0, ...]</c>.</summary>
internal static partial class CompilerSummary
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["bool"] = "System.Boolean", ["char"] = "System.Char", ["byte"] = "System.Byte", ["ubyte"] = "System.Byte", ["sbyte"] = "System.SByte",
        ["short"] = "System.Int16", ["ushort"] = "System.UInt16", ["int"] = "System.Int32", ["uint"] = "System.UInt32",
        ["long"] = "System.Int64", ["ulong"] = "System.UInt64", ["float"] = "System.Single", ["double"] = "System.Double",
    };

    /// <summary>A line of the list, of a method with arguments of its own; null for any other, which a trace names better: the summary calls an enumeration by the integer that it is.</summary>
    internal static string? Line(string line)
    {
        if (!Compiled().Match(line).Groups["method"].TryValue(out var method) || Outside(method, ':') is not (>= 0 and var colon)) return null;

        var rest = method[(colon + 1)..];
        var name = rest[..rest.AsSpan().IndexOfAny('[', '(')];
        if (!rest.AsSpan(name.Length).StartsWith("[")) return null;

        var arguments = rest[(name.Length + 1)..];
        return $"{Full(method[..colon])}\t{name}\t{Full(arguments[..Closing(arguments)])}";
    }

    private static string Full(string types) => Short().Replace(types, match => Names.GetValueOrDefault(match.Value, match.Value));

    /// <summary>Where a character stands outside all brackets; -1 where nowhere.</summary>
    private static int Outside(string text, char sought)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == sought && depth == 0) return i;
            if (text[i] == '[') depth++;
            if (text[i] == ']') depth--;
        }

        return -1;
    }

    /// <summary>Where the bracket closes that was opened before the text.</summary>
    private static int Closing(string text)
    {
        var depth = 1;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '[') depth++;
            if (text[i] == ']' && --depth == 0) return i;
        }

        return text.Length;
    }

    private static bool TryValue(this Group group, out string value)
    {
        value = group.Value;
        return group.Success;
    }

    [GeneratedRegex(@"^\s*\d+: JIT compiled (?<method>.*) \[Tier0,", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Compiled();

    [GeneratedRegex(@"(?<![\w.+`<>])[a-z]+(?![\w.+`<>])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Short();
}
