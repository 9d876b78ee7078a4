namespace Sallyport.Wire.Tls;

/// <summary>A two-byte value of a registry, so that lists of any of them are read and written alike.</summary>
/// <typeparam name="TSelf">The registry's type.</typeparam>
public interface IRegistryValue<TSelf>
    where TSelf : struct, IRegistryValue<TSelf>
{
    /// <summary>The two bytes on the wire.</summary>
    ushort Id { get; }

    /// <summary>The value with this id, listed or not.</summary>
    /// <param name="id">The two bytes on the wire.</param>
    static abstract TSelf FromId(ushort id);
}
