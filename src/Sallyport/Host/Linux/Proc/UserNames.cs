using System.Globalization;
using System.Text;

namespace Sallyport.Host.Linux.Proc;

/// <summary>Names of users from a password file (passwd(5)).</summary>
internal static class UserNames
{
    private const int NumberField = 2;

    /// <summary>The first name with that number; null for none.</summary>
    /// <param name="file">The file's content.</param>
    /// <param name="user">The number.</param>
    internal static string? Find(ReadOnlySpan<byte> file, uint user)
    {
        foreach (var range in file.Split((byte)'\n'))
        {
            var line = file[range];
            var name = line.IndexOf((byte)':');
            if (name > 0 && Number(line) == user) return Encoding.UTF8.GetString(line[..name]);
        }

        return null;
    }

    private static uint? Number(ReadOnlySpan<byte> line)
    {
        var field = 0;
        foreach (var range in line.Split((byte)':'))
            if (field++ == NumberField) return uint.TryParse(line[range], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

        return null;
    }
}
