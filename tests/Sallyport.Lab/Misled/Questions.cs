namespace Sallyport.Lab.Misled;

/// <summary>The questions of the standard profile, each with the checks that live on its answer.</summary>
internal static class Questions
{
    private const string Legacy = "TLS-0014 TLS-0015 TLS-0016 TLS-0017 TLS-0018 TLS-0019 TLS-0023 TLS-0024 TLS-0026 TLS-0037 TLS-0038 TLS-0039 TLS-0040 TLS-0041 VULN-0097 VULN-0101 VULN-0102 VULN-0103";
    private const string Groups13 = "TLS-0028 TLS-0030 TLS-0032 TLS-0033 TLS-0034 TLS-0035 REACH-0149";
    private const string Suites13 = "TLS-0011 TLS-0013 TLS-0026 TLS-0030";

    public static IEnumerable<Question> Versions { get; } =
    [
        new("the question for SSLv2", Aim.Ssl2, "TLS-0001 VULN-0087 SERVICE-0158"),
        new("the question for SSLv3", Aim.Ssl3, $"TLS-0002 VULN-0099 VULN-0100 {Legacy}"),
        new("every hello of TLS 1.0", Aim.Tls10, $"TLS-0003 TLS-0009 TLS-0011 VULN-0100 {Legacy}"),
        new("every hello of TLS 1.1", Aim.Tls11, $"TLS-0004 TLS-0009 TLS-0011 {Legacy}"),
        new("the signal of a fallback", Aim.Fallback, "TLS-0009"),
    ];

    public static IEnumerable<Question> Lists { get; } =
    [
        new("hellos of TLS 1.3 that leave a suite out", Aim.Tls13Suites, Suites13),
        new("hellos of TLS 1.3 that leave a group out", Aim.Tls13Groups, $"TLS-0013 {Groups13}"),
        new("every hello of TLS 1.3 without a share", Aim.Tls13Question, $"TLS-0009 {Suites13} {Groups13}"),
        new("hellos of TLS 1.2 without the best suites", Aim.Tls12Rest, $"TLS-0011 TLS-0012 REACH-0149 {Legacy}"),
    ];

    public static IEnumerable<Question> WholeTls12 { get; } =
    [
        new(
            "every hello of TLS 1.2 that asks for a list", Aim.Tls12Question,
            $"TLS-0009 TLS-0010 TLS-0011 TLS-0012 TLS-0020 TLS-0025 TLS-0029 TLS-0031 TLS-0046 TLS-0049 TLS-0050 TLS-0051 TLS-0052 TLS-0053 TLS-0054 TLS-0055 TLS-0064 TLS-0067 TLS-0073 TLS-0074 "
            + $"REACH-0149 VULN-0083 VULN-0084 VULN-0085 VULN-0086 VULN-0104 {Legacy}"),
    ];

    /// <summary>Handshakes that the server answers with a ServerHello.</summary>
    public static IEnumerable<Question> Answered { get; } =
    [
        new("the handshake that offers h2", Aim.Http2, "TLS-0066 HTTP-0137"),
        new("the handshake without a name", Aim.Nameless, "TLS-0070 CERT-0122"),
        new("the handshake for an unknown name", Aim.UnknownName, "TLS-0071"),
        new("the handshake of TLS 1.2", Aim.Handshake12, "TLS-0057"),
        new("the handshake without the extended master secret", Aim.WithoutMasterSecret, "TLS-0053"),
    ];

    public static IEnumerable<Question> Handshakes { get; } =
    [
        .. Answered,
        new("the handshake that offers foreign protocols", Aim.OtherProtocols, "TLS-0063 VULN-0096"),
        new("the handshakes that narrow the signature schemes", Aim.Schemes, "TLS-0045 TLS-0047"),
    ];

    public static IEnumerable<Question> Visits { get; } =
    [
        new(
            "an ordinary client's visit", Aim.Visit,
            "CERT-0122 HTTP-0130 HTTP-0132 HTTP-0133 HTTP-0134 HTTP-0135 HTTP-0136 HTTP-0137 PATCH-0154 PATCH-0155 PATCH-0156 PATCH-0157 TLS-0053 TLS-0057 TLS-0058 TLS-0059 TLS-0060 TLS-0061 TLS-0066 TLS-0070 TLS-0071"),
    ];

    public static IEnumerable<Question> Large { get; } = [new("the hello of two packets", Aim.Large, "TLS-0036")];

    public static IEnumerable<Question> WaysBack { get; } =
    [
        new("clients that come back with a ticket's key", Aim.Back13, "TLS-0058"),
        new("clients that come back with a ticket", Aim.Back12, "TLS-0057 VULN-0085"),
        new("clients that come back with a session id", Aim.BackById, "TLS-0056"),
        new("the handshake without tickets", Aim.WithoutTickets, "TLS-0056"),
    ];

    public static IEnumerable<Question> Provocations { get; } =
    [
        new("the hello before an early ChangeCipherSpec, which offers heartbeats", Aim.Heartbeat, "TLS-0067 VULN-0083 VULN-0084"),
        new("the handshakes that renegotiate", Aim.Renegotiation, "TLS-0050 TLS-0051"),
    ];

    public static IEnumerable<Question> Oracles { get; } = [new("the hellos before badly padded key exchanges", Aim.Provocation, "VULN-0086")];

    public static IEnumerable<Question> Tolerance { get; } = [new("hellos with something unusual in them", Aim.Tolerance, "TLS-0008 TLS-0075")];
}
