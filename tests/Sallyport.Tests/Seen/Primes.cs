using Sallyport.Wire.Crypto;

namespace Sallyport.Tests.Seen;

/// <summary>Numbers that servers used as primes of DHE.</summary>
internal static class Primes
{
    /// <summary>RFC 7919, ffdhe2048.</summary>
    internal static byte[] Ffdhe2048 { get; } = FfdheGroup.Prime(2048)!;

    /// <summary>RFC 2409 6.2: a safe prime of 1024 bits.</summary>
    internal static byte[] Oakley2 { get; } = Convert.FromHexString(
        "ffffffffffffffffc90fdaa22168c234c4c6628b80dc1cd129024e088a67cc74020bbea63b139b22514a08798e3404ddef9519b3cd3a431b302b0a6df25f1437"
        + "4fe1356d6d51c245e485b576625e7ec6f44c42e9a637ed6b0bff5cb6f406b7edee386bfb5a899fa5ae9f24117c4b1fe649286651ece65381ffffffffffffffff");

    /// <summary>RFC 5114 2.1: a prime of 1024 bits whose half is none.</summary>
    internal static byte[] Rfc5114 { get; } = Convert.FromHexString(
        "b10b8f96a080e01dde92de5eae5d54ec52c99fbcfb06a3c69a6a9dca52d23b616073e28675a23d189838ef1e2ee652c013ecb4aea906112324975c3cd49b83bf"
        + "accbdd7d90c4bd7098488e9c219a73724effd6fae5644738faa31a4ff55bccc0a151af5f0dc8b4bd45bf37df365c1a65e68cfda76d4da708df1fb2bc2e4a4371");

    /// <summary>RFC 5114 2.2: the same with 2048 bits.</summary>
    internal static byte[] Rfc5114Long { get; } = Convert.FromHexString(
        "ad107e1e9123a9d0d660faa79559c51fa20d64e5683b9fd1b54b1597b61d0a75e6fa141df95a56dbaf9a3c407ba1df15eb3d688a309c180e1de6b85a1274a0a6"
        + "6d3f8152ad6ac2129037c9edefda4df8d91e8fef55b7394b7ad5b7d0b6c12207c9f98d11ed34dbf6c6ba0b2c8bbc27be6a00e0a0b9c49708b3bf8a3170918836"
        + "81286130bc8985db1602e714415d9330278273c7de31efdc7310f7121fd5a07415987d9adc0a486dcdf93acc44328387315d75e198c641a480cd86a1b9e587e8"
        + "be60e69cc928b2b9c52172e413042e9b23f10b0e16e79763c9b53dcf4ba80a29e3fb73c16b8e75b97ef363e2ffa31f71cf9de5384e71b81c0ac4dffe0c10e64f");

    /// <summary>The number of 1024 bits that socat took for a prime (CVE-2016-2217).</summary>
    internal static byte[] Socat { get; } = Convert.FromHexString(
        "cc17f2dc96df59a446c53e0eb826550ce388c1cea7bcb3bf1694d8a945a2cea95b22255f9259941c22bfcbc8c857cbbfbc0ee840f98703bf609b08c68e99c605"
        + "fc00d66d90a8f5f8d38d43c88f7abdbb28ac04694a0b867337f06d4f04f6f5afbfab8ece75534d7f7d17780e12464aaf9599efbca6c54177437ab9ec8e073c6d");

    /// <summary>A safe prime of 512 bits, Apache's of long ago: on a list, and in no standard.</summary>
    internal static byte[] Apache512 { get; } = Convert.FromHexString(
        "9fdb8b8a004544f0045f1737d0ba2e0b274cdf1a9f588218fb435316a16e374171fd19d8d8f37c39bf863fd60e3e300680a3030c6e4c3757d08f70e6aa871033");

    /// <summary>An odd number of 2048 bits that is on no list.</summary>
    internal static byte[] Own2048 { get; } = [.. Ffdhe2048[..^1], 0x01];

    /// <summary>An odd number of 8192 bits that is on no list.</summary>
    internal static byte[] Own8192 { get; } = [.. FfdheGroup.Prime(8192)!.AsSpan(..^1), 0x01];
}
