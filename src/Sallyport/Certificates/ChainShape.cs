using System.Collections.Immutable;
using Sallyport.Wire.X509;

namespace Sallyport.Certificates;

/// <summary>How a server sent its chain, whatever it is worth: order, surplus, size.</summary>
/// <param name="Count">Certificates sent.</param>
/// <param name="Bytes">Their DER altogether, which a handshake has to carry.</param>
/// <param name="InOrder">Each certificate in use comes after one that it issued (RFC 5246 7.4.2; RFC 8446 4.4.2 no longer insists).</param>
/// <param name="Surplus">Places of certificates that issued nothing on the way up from the server's.</param>
/// <param name="Duplicates">Places of certificates that were sent before already.</param>
/// <param name="RootSent">A self-issued certificate is among those in use; clients have it or do not trust it.</param>
internal sealed record ChainShape(int Count, int Bytes, bool InOrder, ImmutableArray<int> Surplus, ImmutableArray<int> Duplicates, bool RootSent)
{
    /// <summary>Looks at names alone; signatures are the path's matter.</summary>
    /// <param name="presented">As sent, the server's certificate first.</param>
    public static ChainShape Of(ImmutableArray<Certificate> presented)
    {
        var places = Enumerable.Range(0, presented.Length).ToImmutableArray();
        var duplicates = places.RemoveAll(i => !presented.Take(i).Any(earlier => earlier.IsSameAs(presented[i])));
        var used = Reachable(presented);
        return new ChainShape(
            presented.Length,
            presented.Sum(certificate => certificate.Der.Length),
            used.All(i => i == 0 || presented.Take(i).Any(earlier => earlier.Issuer == presented[i].Subject)),
            places.RemoveAll(i => used.Contains(i) || duplicates.Contains(i)),
            duplicates,
            used.Any(i => i > 0 && presented[i].IsSelfIssued));
    }

    /// <summary>Places of the certificates met when following issuer names from the server's; every one of a name, for cross-signed ones are alternatives.</summary>
    private static SortedSet<int> Reachable(ImmutableArray<Certificate> presented)
    {
        var bySubject = Enumerable.Range(0, presented.Length).ToLookup(i => presented[i].Subject);
        var met = new SortedSet<int>();
        var next = new Queue<int>(presented.IsEmpty ? [] : [0]);
        while (next.TryDequeue(out var place))
        {
            if (presented.Take(place).Any(earlier => earlier.IsSameAs(presented[place])) || !met.Add(place)) continue;
            foreach (var issuer in bySubject[presented[place].Issuer]) next.Enqueue(issuer);
        }

        return met;
    }
}
