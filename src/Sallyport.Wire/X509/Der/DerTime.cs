namespace Sallyport.Wire.X509.Der;

/// <summary>Reads UTCTime and GeneralizedTime in the one form each that RFC 5280 4.1.2.5 allows: with seconds, without fractions, in Z.</summary>
internal static class DerTime
{
    private const string Malformed = "a time that is not YYMMDDHHMMSSZ (UTCTime) or YYYYMMDDHHMMSSZ (GeneralizedTime)";

    /// <summary>Time ::= CHOICE { utcTime, generalTime }; UTCTime years from 50 on belong to the twentieth century.</summary>
    public static DateTimeOffset ReadTime(this ref DerReader reader)
    {
        var at = reader.Position;
        if (!reader.NextIs(DerTag.UtcTime)) return reader.ReadGeneralizedTime();

        var content = reader.Read(DerTag.UtcTime);
        if (content.Length == 13 && Digits(content[..2]) is var year and >= 0 && Read(year < 50 ? 2000 + year : 1900 + year, content[2..]) is { } time) return time;

        reader.Fail(Malformed, at);
        return default;
    }

    /// <summary>GeneralizedTime alone, as OCSP uses it (RFC 6960 4.2.2.1).</summary>
    public static DateTimeOffset ReadGeneralizedTime(this ref DerReader reader)
    {
        var at = reader.Position;
        var content = reader.Read(DerTag.GeneralizedTime);
        if (content.Length == 15 && Read(Digits(content[..4]), content[4..]) is { } time) return time;

        reader.Fail(Malformed, at);
        return default;
    }

    private static DateTimeOffset? Read(int year, ReadOnlySpan<byte> rest)
    {
        int month = Digits(rest[..2]), day = Digits(rest[2..4]), hour = Digits(rest[4..6]), minute = Digits(rest[6..8]), second = Digits(rest[8..10]);
        var inRange = rest[10] == 'Z' && year is >= 1 and <= 9999 && month is >= 1 and <= 12
            && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            && hour is >= 0 and <= 23 && minute is >= 0 and <= 59 && second is >= 0 and <= 59;
        return inRange ? new DateTimeOffset(year, month, day, hour, minute, second, TimeSpan.Zero) : null;
    }

    private static int Digits(ReadOnlySpan<byte> text)
    {
        var value = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit((char)c)) return -1;
            value = (value * 10) + (c - '0');
        }

        return value;
    }
}
