using System.Collections.Immutable;
using Sallyport.Lab.Ground;
using Sallyport.Wire.Tls;

namespace Sallyport.Lab.Differential;

/// <summary>Asks the server itself, with a client that is nobody's scanner: <c>openssl s_client</c> with one suite, one group or one version in its offer.</summary>
internal static class DirectTry
{
    private const string AnyGroup = "X25519:P-256:P-384:P-521:X448:P-224:secp256k1:brainpoolP256r1:brainpoolP384r1";
    private const string AnySuite = "ALL:COMPLEMENTOFALL:@SECLEVEL=0";
    private const string AnySuite13 = "TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256:TLS_AES_128_CCM_SHA256:TLS_AES_128_CCM_8_SHA256";

    /// <summary>Whether the server takes each value that the parties disagree on: true, false, or null where this client cannot ask.</summary>
    public static ImmutableSortedDictionary<string, bool?> Of(int port, Difference difference, Configuration configuration) => difference.Aspect switch
    {
        "versions" => ImmutableSortedDictionary.Create<string, bool?>().Add(difference.Version, Connects(port, difference.Version)),
        "suites" => Each(difference, name => Suite(port, difference.Version, SuiteNames.Id(name))),
        "preference" or "order" => Order(port, difference),
        "groups" => Each(difference, name => Group(port, Newest(configuration, difference.Version), name)),
        "alpn" => Each(difference, name => Said(port, ["-alpn", name], brief: false).Contains($"ALPN protocol: {name}", StringComparison.Ordinal)),
        "certificates" => Each(difference, name => Certificate(port, name)),
        _ => ImmutableSortedDictionary<string, bool?>.Empty,
    };

    private static ImmutableSortedDictionary<string, bool?> Each(Difference difference, Func<string, bool?> ask) =>
        difference.OnlySallyport.Concat(difference.OnlyOther).ToImmutableSortedDictionary(name => name, ask, StringComparer.Ordinal);

    private static bool? Suite(int port, string version, ushort id) => version == "tls13"
        ? Connects(port, version, "-ciphersuites", new CipherSuite(id).Name)
        : OpenSsl3.Name(id) is { } name ? Connects(port, version, "-cipher", name + ":@SECLEVEL=0") : null;

    /// <summary>A signature with ECDSA needs its own curve in the offer too, so that one goes last.</summary>
    private static bool? Group(int port, string version, string name)
    {
        var group = NamedGroup.All.First(one => one.Name == name).Id;
        if (OpenSsl3.Groups.FirstOrDefault(pair => pair.Value == group).Key is not { } known) return null;
        if (version == "tls13") return Connects(port, version, "-groups", known);

        string[] ecdhe = [OpenSsl3.Flag(version), "-cipher", "ECDHE:AECDH:@SECLEVEL=0", "-groups"];
        if (Succeeded(Said(port, [.. ecdhe, known]))) return true;

        var beside = new[] { "P-256", "P-384" }.Where(curve => curve != known).Select(curve => TemporaryKey(Said(port, [.. ecdhe, $"{known}:{curve}"]))).OfType<string>().ToList();
        return beside.Exists(used => Same(used, known)) ? true : beside.Count > 0 ? null : false;
    }

    private static string? TemporaryKey(string said) => said.Split('\n').FirstOrDefault(line => line.StartsWith("Server Temp Key: ", StringComparison.Ordinal));

    private static bool Same(string line, string group) => line.Contains(group switch { "P-256" => "prime256v1", "P-384" => "secp384r1", "P-521" => "secp521r1", "P-224" => "secp224r1", _ => group }, StringComparison.Ordinal);

    /// <summary>The newest version up to TLS 1.2 that is configured, for what is asked below TLS 1.3.</summary>
    private static string Newest(Configuration configuration, string version) =>
        version == "tls13" ? version : configuration.Versions.LastOrDefault(one => one != "tls13") ?? version;

    /// <summary>Two suites in both orders: the same choice twice is the server's.</summary>
    private static ImmutableSortedDictionary<string, bool?> Order(int port, Difference difference)
    {
        // Some servers leave their order for a client whose first suite is ChaCha20.
        var two = difference.Common.OrderBy(id => new CipherSuite(id).Name.Contains("CHACHA", StringComparison.Ordinal)).Take(2).ToList();
        if (two.Count < 2) return ImmutableSortedDictionary<string, bool?>.Empty;

        if (difference.Aspect == "order")
        {
            var chosen = Chosen(port, difference.Version, two[0], two[1]);
            return two.ToImmutableSortedDictionary(id => new CipherSuite(id).Name, id => (bool?)(chosen?.EndsWith(" " + Name(difference.Version, id), StringComparison.Ordinal) ?? false));
        }

        bool? server = Chosen(port, difference.Version, two[0], two[1]) is { } first && Chosen(port, difference.Version, two[1], two[0]) is { } second ? first == second : null;
        return ImmutableSortedDictionary<string, bool?>.Empty.Add("Server", server).Add("Client", !server);
    }

    private static string? Name(string version, ushort id) => version == "tls13" ? new CipherSuite(id).Name : OpenSsl3.Name(id);

    private static string? Chosen(int port, string version, ushort first, ushort second)
    {
        var said = version == "tls13"
            ? Said(port, [OpenSsl3.Flag(version), "-ciphersuites", $"{Name(version, first)}:{Name(version, second)}"])
            : Said(port, [OpenSsl3.Flag(version), "-cipher", $"{Name(version, first)}:{Name(version, second)}:@SECLEVEL=0"]);
        return said.Split('\n').FirstOrDefault(line => line.StartsWith("Ciphersuite:", StringComparison.Ordinal))?.TrimEnd();
    }

    private static bool? Certificate(int port, string key)
    {
        var rsa = key.StartsWith("RSA", StringComparison.Ordinal);
        var said = Said(port, ["-cipher", (rsa ? "aRSA" : "aECDSA") + ":@SECLEVEL=0", "-sigalgs", rsa ? "RSA-PSS+SHA256:RSA+SHA256:RSA+SHA1" : "ECDSA+SHA256:ECDSA+SHA384:ECDSA+SHA1"]);
        return Succeeded(said);
    }

    private static bool Connects(int port, string version, params string[] options) =>
        Succeeded(Said(port, [OpenSsl3.Flag(version), .. options]));

    private static bool IsVersion(string option) => option.StartsWith("-tls1", StringComparison.Ordinal);

    private static bool Succeeded(string said) => said.Contains("Ciphersuite:", StringComparison.Ordinal);

    private static string Said(int port, string[] options, bool brief = true)
    {
        string[] wide =
        [
            .. options.Contains("-cipher") ? [] : new[] { "-cipher", AnySuite }, .. options.Contains("-ciphersuites") ? [] : new[] { "-ciphersuites", AnySuite13 },
            .. options.Contains("-groups") ? [] : new[] { "-groups", AnyGroup },
        ];
        try
        {
            return ChildProcess.Run("openssl", ["s_client", "-connect", $"127.0.0.1:{port}", "-servername", "lab.example", .. options.Any(IsVersion) ? [] : new[] { "-min_protocol", "TLSv1" }, .. brief ? ["-brief"] : Array.Empty<string>(), .. wide, .. options]);
        }
        catch (InvalidOperationException refused)
        {
            return refused.Message;
        }
    }
}
