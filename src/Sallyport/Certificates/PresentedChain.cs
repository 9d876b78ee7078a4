using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Wire.X509;

namespace Sallyport.Certificates;

/// <summary>A presented chain read and judged once, for all checks that look at it. Computed from the observation alone.</summary>
internal sealed record PresentedChain
{
    /// <summary>What was seen.</summary>
    internal required CertificateObservation Seen { get; init; }

    /// <summary>The certificates that could be read, in the order sent; the leaf is among them only when it could.</summary>
    internal required ImmutableArray<Certificate> Certificates { get; init; }

    /// <summary>The server's own certificate; null when it could not be read.</summary>
    internal required Certificate? Leaf { get; init; }

    /// <summary>The first certificate that could not be read and why; null when all could.</summary>
    internal required string? Problem { get; init; }

    /// <summary>How building a path to an anchor ended; null without a readable leaf.</summary>
    internal required PathOutcome? Path { get; init; }

    /// <summary>True when the path ends in an anchor that was named for this run: what binds public authorities does not bind it.</summary>
    internal bool EndsInNamedAnchor =>
        Path is PathOutcome.Trusted trusted && Seen.NamedAnchors.Any(anchor => anchor.AsSpan().SequenceEqual(trusted.Anchor.Der.Span));

    /// <summary>Whether the leaf names the host; null without a readable leaf or a name to compare.</summary>
    internal required NameMatch? Name { get; init; }

    /// <summary>Reads and judges what was presented.</summary>
    internal static PresentedChain Read(CertificateObservation seen)
    {
        var read = ReadAll(seen.Chain, out var problem, out var leaf);
        return new PresentedChain
        {
            Seen = seen,
            Certificates = read,
            Leaf = leaf,
            Problem = problem,
            Path = leaf is null ? null : PathBuilder.Build(new PathRequest(read, ReadAll(seen.Anchors.AddRange(seen.NamedAnchors), out _, out _), seen.SeenAt)),
            Name = leaf is not null && ReferenceIdentifier.Parse(seen.ReferenceIdentity) is { } reference ? HostNames.Match(leaf, reference) : null,
        };
    }

    private static ImmutableArray<Certificate> ReadAll(ImmutableArray<ImmutableArray<byte>> encoded, out string? problem, out Certificate? first)
    {
        problem = null;
        first = null;
        var all = ImmutableArray.CreateBuilder<Certificate>(encoded.Length);
        for (var i = 0; i < encoded.Length; i++)
        {
            var read = Certificate.Read(encoded[i].AsMemory());
            if (read.IsOk) all.Add(read.Value);
            else problem ??= $"certificate {i + 1} of {encoded.Length}: {read.Reason ?? "it is cut short"} (byte {read.Offset})";
            if (i == 0 && read.IsOk) first = read.Value;
        }

        return all.DrainToImmutable();
    }
}
