using Sallyport.Wire.OpenVpn;
using Sallyport.Wire.Socks;
using Sallyport.Wire.StartTls;
using Sallyport.Wire.Tor;

namespace Sallyport.Fuzz;

/// <summary>What comes back for the first messages of other protocols.</summary>
internal static class FirstMessageTargets
{
    public static IEnumerable<FuzzTarget> All =>
    [
        FuzzTarget.OfSpan("HardReset.ReadServer", HardReset.ReadServer, static reset => reset.SessionId.Length + (reset.Acknowledged.IsEmpty ? 0 : 1)),
        FuzzTarget.OfSpan("VersionsCell.Read", VersionsCell.Read, static cell => cell.Highest & 0xF),
        FuzzTarget.OfSpan("MethodSelection.Read", MethodSelection.Read),
        new FuzzTarget("RdpConfirm.Is", static input => RdpConfirm.Is(input.Span) ? 1 : 0),
    ];
}
