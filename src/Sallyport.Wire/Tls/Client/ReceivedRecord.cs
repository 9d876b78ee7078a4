namespace Sallyport.Wire.Tls.Client;

/// <summary>The next record without its protection, or why there is none.</summary>
internal readonly ref struct ReceivedRecord
{
    private ReceivedRecord(ContentType type, ReadOnlySpan<byte> content, HandshakeOutcome? fault, bool isComplete)
    {
        Type = type;
        Content = content;
        Fault = fault;
        IsComplete = isComplete;
    }

    public static ReceivedRecord NeedMore => default;

    public ContentType Type { get; }

    public ReadOnlySpan<byte> Content { get; }

    /// <summary>Why the connection cannot go on.</summary>
    public HandshakeOutcome? Fault { get; }

    /// <summary>False when more bytes are needed.</summary>
    public bool IsComplete { get; }

    public static ReceivedRecord Of(ContentType type, ReadOnlySpan<byte> content) => new(type, content, null, isComplete: true);

    public static ReceivedRecord Broken(HandshakeOutcome fault) => new(default, default, fault, isComplete: true);
}
