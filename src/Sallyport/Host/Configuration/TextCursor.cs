namespace Sallyport.Host.Configuration;

/// <summary>A place in a text that knows its line.</summary>
internal sealed class TextCursor(string text)
{
    private int _at;

    /// <summary>The line of the next character, counted from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>True behind the last character.</summary>
    public bool AtEnd => _at >= text.Length;

    /// <summary>The next character; NUL at the end.</summary>
    public char Next => Peek(0);

    /// <summary>A character further on; NUL beyond the end.</summary>
    public char Peek(int ahead) => _at + ahead < text.Length ? text[_at + ahead] : '\0';

    /// <summary>Gives the next character and passes it.</summary>
    public char Take()
    {
        var character = text[_at++];
        if (character == '\n') Line++;
        return character;
    }

    /// <summary>Passes all up to the line's end, not the end itself.</summary>
    public void SkipLine()
    {
        while (!AtEnd && Next != '\n') _at++;
    }
}
