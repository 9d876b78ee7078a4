using System.Collections.Immutable;
using System.Net;

namespace Sallyport.Observations.Local;

/// <summary>A certificate that a server's configuration names, with the place where it does so and the file as it is now.</summary>
/// <remarks>Paths are those that the process uses, below its own root. All text is the configuration's: untrusted.</remarks>
public sealed record ConfiguredCertificate
{
    /// <summary>Whose configuration it is.</summary>
    public required ConfiguredServer Server { get; init; }

    /// <summary>The configuration file that names the certificate.</summary>
    public required string File { get; init; }

    /// <summary>The line of <see cref="File"/>, counted from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The file of the certificate, absolute.</summary>
    public required string CertificatePath { get; init; }

    /// <summary>The file of the key, absolute; null when the configuration names none. It is never opened.</summary>
    public string? KeyPath { get; init; }

    /// <summary>Where the certificate is used.</summary>
    public ImmutableArray<ConfiguredListen> Listens { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The names that it is used for, as written; empty when the configuration leaves that to the certificate.</summary>
    public ImmutableArray<string> Names { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>True when it is used at <paramref name="port"/>.</summary>
    /// <param name="port">The port.</param>
    public bool IsOn(int port) => Listens.Any(listen => listen.Endpoint is { } text && IPEndPoint.TryParse(text, out var endpoint) && endpoint.Port == port);

    /// <summary>The certificate's file.</summary>
    public required CertificateFile Certificate { get; init; }
}
