using Sallyport.Lab.Hostile;
using static Sallyport.Lab.Hostile.Records;

namespace Sallyport.Lab.Flawed;

/// <summary>What a flawed server does behind a finished handshake: one answer, whatever it is to, and another where it only warned.</summary>
internal sealed class FlawedConversation(HostileConnection peer, Flaws flaws, CbcSide receiving, CbcSide sending)
{
    private const byte BadRecordMac = 20;
    private const byte DecryptionFailed = 21;
    private const byte RecordOverflow = 22;
    private const byte CloseNotify = 0;
    private const byte NoRenegotiation = 100;
    private const byte HandshakeFailure = 40;
    private static readonly byte[] Page = [.. "HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: close\r\n\r\nlab\n"u8];

    public async Task ServeAsync()
    {
        var (type, body) = await peer.ReadRecordAsync();
        var opened = receiving.Open(type, body);
        if (!IsAccepted(opened)) await RejectAsync(opened);
        else if (type == Handshake) await RenegotiateAsync(opened.Content);
        else if (type == ApplicationData) await peer.SendAsync(sending.Seal(ApplicationData, Page), sending.Seal(Alert, Warning, CloseNotify));
    }

    private bool IsAccepted(OpenedCbc opened) => opened.IsSound || (flaws.Cbc == CbcOracle.PaddingUnchecked && opened.MacIsRight);

    private Task RejectAsync(OpenedCbc opened) => (flaws.Cbc, opened) switch
    {
        (CbcOracle.Overflow, { HasRoom: false }) => AlertAsync(RecordOverflow),
        (CbcOracle.PaddingWithRightMac, { MacIsRight: true }) => AlertAsync(DecryptionFailed),
        (CbcOracle.MacWithRightPadding, { PaddingIsRight: true, HasRoom: true }) => AlertAsync(DecryptionFailed),
        (CbcOracle.Sleeping, { MacIsRight: true }) => peer.HoldAsync(),
        (CbcOracle.EmptyRecords, { Content.Length: 0, HasRoom: true, PaddingIsRight: false }) =>
            peer.SendAsync(sending.Seal(Alert, Fatal, BadRecordMac), sending.Seal(Alert, Warning, CloseNotify)),
        _ => AlertAsync(BadRecordMac),
    };

    private Task AlertAsync(byte alert) => peer.SendAsync(sending.Seal(Alert, Fatal, alert));

    private async Task RenegotiateAsync(byte[] message)
    {
        var hello = OfferedHello.Read(message);
        var bound = hello.ExtensionOf(Messages.RenegotiationInfo) is { Length: 13 };
        if (flaws.Renegotiates && (bound || !flaws.OnlyBound))
        {
            await peer.SendAsync(sending.Seal(Handshake, [.. new ServerHello(hello) { Suite = 0x002F }.Bytes, .. Messages.HelloDone]));
        }
        else if (bound || flaws.WarnsUnbound)
        {
            await peer.SendAsync(sending.Seal(Alert, Warning, NoRenegotiation));
            await ServeAsync();
        }
        else
        {
            await AlertAsync(HandshakeFailure);
        }
    }
}
