namespace Sallyport.Wire;

/// <summary>The value read from bytes, or why there is none: more bytes are needed, or the bytes are malformed and where.</summary>
/// <typeparam name="T">What is read; views over the input (ref structs) included.</typeparam>
/// <remarks>Lives on the stack and allocates nothing; reasons are constant strings that never quote the peer's bytes.</remarks>
public readonly ref struct ParseResult<T>
    where T : allows ref struct
{
    private ParseResult(ParseStatus status, T value, int consumed, int offset, string? reason)
    {
        Status = status;
        Value = value;
        Consumed = consumed;
        Offset = offset;
        Reason = reason;
    }

    /// <summary>How reading ended.</summary>
    public ParseStatus Status { get; }

    /// <summary>The value; meaningful only when <see cref="IsOk"/>.</summary>
    public T Value { get; }

    /// <summary>Bytes of the input that the value took, when <see cref="IsOk"/>; bytes still missing at least, when <see cref="ParseStatus.NeedMore"/>.</summary>
    public int Consumed { get; }

    /// <summary>Offset of the first byte that broke the form, when malformed.</summary>
    public int Offset { get; }

    /// <summary>Why the input is malformed: a constant phrase, safe to print. Null otherwise.</summary>
    public string? Reason { get; }

    /// <summary>True when the value was read whole.</summary>
    public bool IsOk => Status == ParseStatus.Ok;

    internal static ParseResult<T> Ok(T value, int consumed) => new(ParseStatus.Ok, value, consumed, 0, null);

    /// <summary>Carries a failure of a part over to the whole.</summary>
    /// <param name="failure">What went wrong in the part.</param>
    public static implicit operator ParseResult<T>(ParseFailure failure) =>
        failure.Reason is null
            ? new(ParseStatus.NeedMore, default!, failure.Count, 0, null)
            : new(ParseStatus.Malformed, default!, 0, failure.Count, failure.Reason);
}

/// <summary>Why nothing could be read, without the type of what was to be read; converts to any <see cref="ParseResult{T}"/>.</summary>
/// <param name="Count">Bytes missing at least, or the offset of the broken byte when <paramref name="Reason"/> is set.</param>
/// <param name="Reason">Null when only more bytes are needed.</param>
public readonly record struct ParseFailure(int Count, string? Reason);

/// <summary>Makes results; parsers end with one of these three.</summary>
public static class ParseResult
{
    /// <summary>The value was read whole and took <paramref name="consumed"/> bytes.</summary>
    /// <typeparam name="T">What was read.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="consumed">Bytes of the input that it took.</param>
    public static ParseResult<T> Ok<T>(T value, int consumed)
        where T : allows ref struct => ParseResult<T>.Ok(value, consumed);

    /// <summary>Well formed so far, but at least <paramref name="missing"/> more bytes are needed.</summary>
    /// <param name="missing">A lower bound, at least 1.</param>
    public static ParseFailure NeedMore(int missing) => new(Math.Max(1, missing), null);

    /// <summary>Not of the specified form.</summary>
    /// <param name="reason">A constant phrase that says what the specification wanted.</param>
    /// <param name="offset">Where the input broke it.</param>
    public static ParseFailure Malformed(string reason, int offset) => new(offset, reason);
}
