using System.Collections.Immutable;
using Sallyport.Wire.X509;
using Sallyport.Wire.X509.Names;

namespace Sallyport.Certificates;

/// <summary>How the search for a path from a server's certificate to a trust anchor ended. A closed set.</summary>
/// <param name="Path">The path the outcome is about: the server's certificate first, as far as it goes.</param>
internal abstract record PathOutcome(ImmutableArray<Certificate> Path)
{
    /// <summary>The path ends in an anchor, every signature verifies and every constraint holds.</summary>
    public sealed record Trusted(ImmutableArray<Certificate> Path) : PathOutcome(Path)
    {
        public Certificate Anchor => Path[^1];
    }

    /// <summary>The last certificate's issuer is neither among the presented certificates nor among the anchors.</summary>
    public sealed record MissingIntermediate(ImmutableArray<Certificate> Path) : PathOutcome(Path)
    {
        /// <summary>Who is missing; untrusted text.</summary>
        public DistinguishedName Issuer => Path[^1].Issuer;

        /// <summary>Where the last certificate says its issuer's certificate lies; untrusted text, a hint for the remedy.</summary>
        public ImmutableArray<string> CaIssuersUrls => Path[^1].Extensions.AuthorityInformationAccess?.CaIssuersUrls ?? [];

        /// <summary>
        /// True when the gap may as well be a root that is not trusted here: roots need not be sent, and the last certificate is a CA's
        /// that does not say where its issuer is found.
        /// </summary>
        public bool MayBeUnknownRoot => Path[^1].Extensions.BasicConstraints is { IsAuthority: true } && CaIssuersUrls.IsEmpty;
    }

    /// <summary>The server's certificate is signed by its own key and is no anchor.</summary>
    public sealed record SelfSigned(ImmutableArray<Certificate> Path) : PathOutcome(Path);

    /// <summary>The path is complete up to a self-signed certificate, and that one is no anchor.</summary>
    public sealed record UnknownAuthority(ImmutableArray<Certificate> Path) : PathOutcome(Path);

    /// <summary>The path reaches an anchor, but a certificate of it is not valid at the time asked about.</summary>
    /// <param name="Index">Which one; 0 is the server's.</param>
    /// <param name="IsExpired">False when it is not valid yet.</param>
    public sealed record OutsideValidity(ImmutableArray<Certificate> Path, int Index, bool IsExpired) : PathOutcome(Path);

    /// <summary>The certificate at <paramref name="Index"/> names the next one as its issuer, and that key did not sign it.</summary>
    public sealed record BadSignature(ImmutableArray<Certificate> Path, int Index) : PathOutcome(Path);

    /// <summary>The path reaches an anchor, but a certificate of it is not allowed what it does here.</summary>
    /// <param name="Index">Whose extension or name is at fault.</param>
    /// <param name="Constraint">Which rule.</param>
    /// <param name="Detail">The extension, purpose or name that breaks it; may hold untrusted text.</param>
    public sealed record ConstraintViolated(ImmutableArray<Certificate> Path, int Index, PathConstraint Constraint, string Detail) : PathOutcome(Path);

    /// <summary>The signature at <paramref name="Index"/> cannot be verified here, so nothing is known about the path.</summary>
    /// <param name="Algorithm">What is missing.</param>
    public sealed record CannotVerify(ImmutableArray<Certificate> Path, int Index, string Algorithm) : PathOutcome(Path);

    /// <summary>No path was found within the limits set for hostile chains; there may be one.</summary>
    public sealed record WorkLimitReached(ImmutableArray<Certificate> Path) : PathOutcome(Path);
}

/// <summary>A rule of RFC 5280 section 6 that a path can break.</summary>
internal enum PathConstraint
{
    /// <summary>An issuer's basicConstraints does not make it a CA.</summary>
    NotAnAuthority,

    /// <summary>An issuer's keyUsage lacks keyCertSign.</summary>
    KeyMayNotSign,

    /// <summary>More intermediates follow than a pathLenConstraint allows.</summary>
    PathTooLong,

    /// <summary>A certificate's extKeyUsage lacks the purpose.</summary>
    Purpose,

    /// <summary>A name lies outside the name constraints of a CA above.</summary>
    Name,

    /// <summary>A critical extension that is not processed here.</summary>
    CriticalExtension,

    /// <summary>An extension that decides about trust is malformed.</summary>
    MalformedExtension,
}
