using System.Globalization;

namespace Sallyport.Targets;

/// <summary>A transport port, 1 to 65535; any other number does not become one.</summary>
public readonly record struct Port
{
    private Port(ushort number) => Number = number;

    /// <summary>HTTPS (RFC 9110 4.2.2).</summary>
    public static Port Https { get; } = new(443);

    /// <summary>The number, 1 to 65535.</summary>
    public ushort Number { get; }

    /// <summary>The port of a number that this program itself knows, which is not 0.</summary>
    internal static Port Of(ushort number) => new(number);

    /// <summary>Reads a decimal port without sign or spaces.</summary>
    /// <param name="text">Decimal digits.</param>
    /// <param name="port">The port, when true is returned.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out Port port)
    {
        var valid = ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0;
        port = valid ? new Port(number) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);
}
