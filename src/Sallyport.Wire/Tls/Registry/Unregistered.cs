using System.Globalization;

namespace Sallyport.Wire.Tls;

/// <summary>What an id is called that no registry lists: its number, the way RFCs print it.</summary>
internal static class Unregistered
{
    public static string Name(ushort id) =>
        Grease.Contains(id) ? "GREASE_" + id.ToString("X4", CultureInfo.InvariantCulture) : "0x" + id.ToString("X4", CultureInfo.InvariantCulture);

    public static string Name(byte id) => id.ToString(CultureInfo.InvariantCulture);
}
