namespace Sallyport.Fuzz;

/// <summary>Changes an input in place: one to eight steps, each a flip, an edge value, a word, a cut, a copy or a splice.</summary>
internal sealed class Mutator(ulong seed)
{
    private const int MostSteps = 8;
    private Dice _dice = new(seed);

    /// <summary>Chooses one of <paramref name="count"/> things.</summary>
    public int Choose(int count) => _dice.Below(count);

    /// <summary>Mutates the first <paramref name="length"/> bytes of the buffer and gives the new length, at most the buffer's.</summary>
    /// <param name="buffer">The input, with room to grow.</param>
    /// <param name="length">Bytes of it in use.</param>
    /// <param name="other">Another input, to splice from.</param>
    public int Mutate(Span<byte> buffer, int length, ReadOnlySpan<byte> other)
    {
        // Most mutants stay close to their parent: half of them get one step, a quarter two ...
        var steps = 1 + Math.Min(System.Numerics.BitOperations.TrailingZeroCount(_dice.Next()), MostSteps - 1);
        for (; steps > 0; steps--) length = Step(buffer, length, other);
        return length;
    }

    private int Step(Span<byte> buffer, int length, ReadOnlySpan<byte> other)
    {
        if (length == 0) return Insert(buffer, length, Tokens.Words[_dice.Below(Tokens.Words.Length)]);
        return _dice.Below(10) switch
        {
            0 or 1 => Flip(buffer, length),
            2 => Randomize(buffer, length),
            3 => Overwrite(buffer, length, Tokens.Edges[_dice.Below(Tokens.Edges.Length)]),
            4 => Nudge(buffer, length),
            5 => Overwrite(buffer, length, Tokens.Words[_dice.Below(Tokens.Words.Length)]),
            6 => Insert(buffer, length, Tokens.Words[_dice.Below(Tokens.Words.Length)]),
            7 => Remove(buffer, length),
            8 => Truncate(length),
            _ => Splice(buffer, length, other),
        };
    }

    private int Flip(Span<byte> buffer, int length)
    {
        buffer[_dice.Below(length)] ^= (byte)(1 << _dice.Below(8));
        return length;
    }

    private int Randomize(Span<byte> buffer, int length)
    {
        buffer[_dice.Below(length)] = (byte)_dice.Next();
        return length;
    }

    /// <summary>Moves a byte, most often a length, by a little.</summary>
    private int Nudge(Span<byte> buffer, int length)
    {
        buffer[_dice.Below(length)] += (byte)(_dice.Below(9) - 4);
        return length;
    }

    private int Overwrite(Span<byte> buffer, int length, ReadOnlySpan<byte> with)
    {
        var at = _dice.Below(length);
        with[..Math.Min(with.Length, length - at)].CopyTo(buffer[at..]);
        return length;
    }

    private int Insert(Span<byte> buffer, int length, ReadOnlySpan<byte> what)
    {
        if (length + what.Length > buffer.Length) return length;

        var at = _dice.Below(length + 1);
        buffer[at..length].CopyTo(buffer[(at + what.Length)..]);
        what.CopyTo(buffer[at..]);
        return length + what.Length;
    }

    private int Remove(Span<byte> buffer, int length)
    {
        var at = _dice.Below(length);
        var count = 1 + _dice.Below(Math.Min(16, length - at));
        buffer[(at + count)..length].CopyTo(buffer[at..]);
        return length - count;
    }

    private int Truncate(int length) => _dice.Below(length);

    private int Splice(Span<byte> buffer, int length, ReadOnlySpan<byte> other)
    {
        if (other.IsEmpty) return length;

        var from = _dice.Below(other.Length);
        var count = 1 + _dice.Below(Math.Min(64, other.Length - from));
        return Insert(buffer, length, other.Slice(from, count));
    }
}
