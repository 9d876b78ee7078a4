using System.Text;
using Sallyport.Observations;

namespace Sallyport.Reports.Text;

/// <summary>What answered first, for people.</summary>
internal static class FirstAnswerWords
{
    private const int Quoted = 80;

    internal static string Of(FirstAnswer answer) => answer.Kind switch
    {
        ServiceKind.PlainHttp => $"HTTP without TLS: {FirstLine(answer)}",
        ServiceKind.Ssh => $"SSH: {FirstLine(answer)}",
        ServiceKind.Silent => $"nothing, after {answer.Asked}",
        ServiceKind.Other => $"neither TLS, HTTP nor SSH: {FirstLine(answer)}",
        _ => "TLS",
    };

    /// <summary>The first line of what came, as text; the sanitizer writes out what is none.</summary>
    internal static string FirstLine(FirstAnswer answer)
    {
        var bytes = answer.Bytes.AsSpan();
        var end = bytes.IndexOfAny((byte)'\r', (byte)'\n');
        var line = end >= 0 ? bytes[..end] : bytes;
        return Encoding.Latin1.GetString(line[..Math.Min(line.Length, Quoted)]);
    }
}
