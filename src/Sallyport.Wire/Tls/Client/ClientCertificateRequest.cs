using System.Collections.Immutable;

namespace Sallyport.Wire.Tls.Client;

/// <summary>That the server asked for a client certificate, and of what kind. It is answered that there is none.</summary>
/// <param name="Schemes">The signature schemes accepted; empty before TLS 1.2.</param>
/// <param name="Authorities">The names of acceptable authorities as DER, in the order sent.</param>
public sealed record ClientCertificateRequest(ImmutableArray<SignatureScheme> Schemes, ImmutableArray<ImmutableArray<byte>> Authorities);
