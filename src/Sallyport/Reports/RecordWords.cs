using System.Globalization;
using Sallyport.Wire.Dns;

namespace Sallyport.Reports;

/// <summary>The data of DNS records as a zone file has it.</summary>
internal static class RecordWords
{
    /// <summary>RFC 8659 4.1.1.</summary>
    internal static string Of(CaaRecord record) => $"{(record.IsCritical ? 128 : 0)} {record.Tag} \"{record.Value}\"";

    /// <summary>RFC 6698 2.2.</summary>
    internal static string Of(TlsaRecord record) => $"{record} {Convert.ToHexStringLower(record.Data.Span)}";

    /// <summary>RFC 9460 2.1; the list of ECH configurations is told to be there, for it is long and says nothing to people.</summary>
    internal static string Of(ServiceBinding binding)
    {
        var words = new List<string> { binding.Priority.ToString(CultureInfo.InvariantCulture), binding.TargetName.ToString() };
        if (!binding.Alpn.IsEmpty) words.Add($"alpn=\"{string.Join(',', binding.Alpn)}\"");
        if (binding.NoDefaultAlpn) words.Add("no-default-alpn");
        if (binding.Port is { } port) words.Add(string.Create(CultureInfo.InvariantCulture, $"port={port}"));
        if (!binding.Hints.IsEmpty) words.Add($"hints={string.Join(',', binding.Hints)}");
        if (binding.Ech is not null) words.Add("ech=...");
        return string.Join(' ', words);
    }
}
