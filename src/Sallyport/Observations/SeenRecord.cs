using Sallyport.Wire.Tls;

namespace Sallyport.Observations;

/// <summary>A record by its shape; its content is not kept.</summary>
/// <param name="Type">What it carries.</param>
/// <param name="Length">Length of its fragment in bytes.</param>
/// <param name="Alert">The alert; null when it carries none or one that cannot be read.</param>
/// <param name="Fatal">True when the alert is fatal.</param>
/// <param name="HeartbeatPayload">For a heartbeat response the payload length that it states; null otherwise.</param>
public sealed record SeenRecord(ContentType Type, int Length, AlertDescription? Alert = null, bool Fatal = false, int? HeartbeatPayload = null)
{
    private const byte HeartbeatResponse = 2;
    private const int HeartbeatHeader = 3;

    /// <summary>Takes the shape of a record in the clear.</summary>
    internal static SeenRecord Of(TlsRecord record)
    {
        var fragment = record.Fragment;
        var seen = new SeenRecord(record.Header.Type, fragment.Length);
        if (seen.Type == ContentType.Alert && fragment.Length == Wire.Tls.Alert.Size)
            return seen with { Alert = new AlertDescription(fragment[1]), Fatal = fragment[0] == (byte)AlertLevel.Fatal };

        return seen.Type == ContentType.Heartbeat && fragment.Length >= HeartbeatHeader && fragment[0] == HeartbeatResponse
            ? seen with { HeartbeatPayload = (fragment[1] << 8) | fragment[2] }
            : seen;
    }
}
