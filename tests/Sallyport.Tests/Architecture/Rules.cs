namespace Sallyport.Tests.Architecture;

/// <summary>What the architecture tests let pass, each with its reason.</summary>
internal static class Rules
{
    /// <summary>Keys and hellos need chance: it is an option with the system's generator as its default, so that all else of the wire is the same for the same bytes.</summary>
    internal static IReadOnlyList<string> WireUsesChance { get; } = ["Sallyport.Wire.Tls.Client.TlsClientOptions"];

    /// <summary>Written by the platform's JSON generator, which asks the platform for member names.</summary>
    internal static IReadOnlyList<string> Generated { get; } = ["Sallyport.Reports.Json.ReportJson", "Sallyport.Reports.Json.OwnerJson"];

    /// <summary>Exceptions created in the wire, none of them for bytes that a peer sent: they tell the caller of its own mistake.</summary>
    internal static IReadOnlyList<string> WireThrows { get; } =
    [
        "Sallyport.Wire.X509.Der.ObjectIdentifier.Parse: FormatException", // reads this project's own constants
        "Sallyport.Wire.Tls.VectorWriter.Close: InvalidOperationException", // writes what the caller describes
        "Sallyport.Wire.Tls.Ssl2ClientHello.ToRecord: InvalidOperationException", // writes what the caller describes
        "Sallyport.Wire.Tls.Client.TlsClient.Renegotiate: InvalidOperationException", // called before the handshake's end
        "Sallyport.Wire.Tls.Client.TlsClient.Encrypt: InvalidOperationException", // called before the handshake's end
    ];

    /// <summary>Static fields that change after start, each safe for a reason.</summary>
    internal static IReadOnlyList<string> MutableStatics { get; } = [];

    /// <summary>The room of a namespace: its first part below the product.</summary>
    internal static string Room(string space) => string.Join('.', space.Split('.').Take(2));
}
