namespace Sallyport.Knowledge.Authorities;

/// <summary>What somebody who keeps a trust store did about an authority.</summary>
/// <param name="Name">How the authority is met: <c>O=</c> and its organisation, or <c>CN=</c> and a common name.</param>
/// <param name="IssuedAfter">It meets what was issued after this day; null when it meets all.</param>
/// <param name="By">Who did it.</param>
/// <param name="Act">What they did, words that follow their name.</param>
/// <param name="Source">Where they said so.</param>
public sealed record DistrustAct(string Name, DateTimeOffset? IssuedAfter, string By, string Act, string Source)
{
    /// <summary>True when a certificate issued at <paramref name="issued"/> is met: a day counts whole.</summary>
    /// <param name="issued">The certificate's notBefore.</param>
    public bool Meets(DateTimeOffset issued) => IssuedAfter is not { } day || issued >= day.AddDays(1);
}
