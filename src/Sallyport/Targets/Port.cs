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

    /// <summary>True for the ports whose registered service begins with TLS (IANA Service Name and Transport Protocol Port Number Registry): https, submissions, nntps, ldaps, domain-s, ftps, telnets, imaps, pop3s, sips, stuns, amqps, wsmans, syslog-tls, ircs-u, pcsync-https, secure-mqtt.</summary>
    internal bool IsRegisteredForTls => Number is 443 or 465 or 563 or 636 or 853 or 989 or 990 or 992 or 993 or 995 or 5061 or 5349 or 5671 or 5986 or 6514 or 6697 or 8443 or 8883;

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
