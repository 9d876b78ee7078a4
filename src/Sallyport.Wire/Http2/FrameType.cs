namespace Sallyport.Wire.Http2;

/// <summary>The types of frames that a server may begin with or end with (RFC 9113 6).</summary>
public static class FrameType
{
    /// <summary>SETTINGS, which has to come first from either side.</summary>
    public const byte Settings = 4;

    /// <summary>GOAWAY, which ends the connection.</summary>
    public const byte GoAway = 7;

    /// <summary>WINDOW_UPDATE.</summary>
    public const byte WindowUpdate = 8;
}
