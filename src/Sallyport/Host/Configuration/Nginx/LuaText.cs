namespace Sallyport.Host.Configuration.Nginx;

/// <summary>Passes the Lua program in a block of nginx, whose braces and quotes follow Lua's rules.</summary>
internal static class LuaText
{
    /// <summary>Stops at the brace that closes the block, or at the end of the text.</summary>
    public static void Skip(TextCursor text)
    {
        var depth = 0;
        while (!text.AtEnd && !(depth == 0 && text.Next == '}'))
        {
            if (text.Next == '-' && text.Peek(1) == '-') text.SkipLine();
            else if (text.Next is '"' or '\'') SkipString(text, text.Take());
            else depth += Step(text.Take());
        }
    }

    private static int Step(char character) => character switch
    {
        '{' => 1,
        '}' => -1,
        _ => 0,
    };

    /// <summary>A short string ends with its line at the latest.</summary>
    private static void SkipString(TextCursor text, char quote)
    {
        while (!text.AtEnd && text.Next != quote && text.Next != '\n')
            if (text.Take() == '\\' && !text.AtEnd) text.Take();
        if (!text.AtEnd && text.Next == quote) text.Take();
    }
}
