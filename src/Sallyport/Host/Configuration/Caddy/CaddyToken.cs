namespace Sallyport.Host.Configuration.Caddy;

/// <summary>One word of a Caddyfile.</summary>
/// <param name="Text">Without quotes.</param>
/// <param name="Line">The line it begins on, counted from 1.</param>
/// <param name="IsQuoted">A quoted brace is a word and no block.</param>
/// <param name="EndsLine">The last of its line, a line that goes on in the next counting as one.</param>
internal readonly record struct CaddyToken(string Text, int Line, bool IsQuoted, bool EndsLine)
{
    /// <summary>True for a brace that opens a block.</summary>
    public bool Opens => !IsQuoted && Text == "{";

    /// <summary>True for a brace that closes one.</summary>
    public bool Closes => !IsQuoted && Text == "}";
}
