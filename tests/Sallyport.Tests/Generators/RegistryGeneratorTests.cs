using Sallyport.Generators.Registry;
using Xunit;

namespace Sallyport.Tests.Generators;

public sealed class RegistryGeneratorTests
{
    private const string Types = """
        namespace Sallyport.Wire.Tls;

        public readonly partial record struct Colour(byte Id);

        public enum Mood { Calm, Lively }

        public readonly partial record struct CipherSuite(ushort Id);

        public enum Recommendation { Yes, No }
        public enum KeyExchange { Null, Rsa, Dhe, Ecdhe, Tls13, Signaling }
        public enum Authentication { Null, Rsa, Ecdsa, Anonymous, Tls13 }
        public enum BulkCipher { NULL, DES40_CBC, TRIPLE_DES_EDE_CBC, AES_128_CBC, AES_128_GCM, AES_128_CCM }
        public enum HashName { None, Sha1, Sha256 }
        """;

    [Fact]
    public void A_table_becomes_constants_and_columns_sorted_by_id()
    {
        var made = Of("""
            # What is this?
            Colour:byte,name,mood:Mood,strength:int

            200,light_blue,Calm,7
            0x01,deep_sha2_128s,Lively,5
            2,RED,Calm,9
            """);

        Assert.Empty(made.Errors);
        Assert.Equal("odd.g.cs", made.Sources.Keys.Single());
        Assert.All(
            (string[])
            [
                "public static Colour DeepSha2_128s => new(0x0001);", "public static Colour RED => new(0x0002);", "public static Colour LightBlue => new(0x00C8);", "0 => \"deep_sha2_128s\"", "2 => \"light_blue\"",
            ],
            part => Assert.Contains(part, made.Only, StringComparison.Ordinal));
        AssertInOrder(made.Only, "0x0001,", "0x0002,", "0x00C8,");
        AssertInOrder(made.Only, "Mood.Lively", "Mood.Calm", "Mood.Calm");
        AssertInOrder(made.Only, "Strength =>", "5,", "9,", "7,");
    }

    [Theory]
    [InlineData("1,red", "odd.csv(3) has 2 cells")]
    [InlineData("red,red,Calm", "odd.csv(3) has no id: red")]
    [InlineData("0xZZ,red,Calm", "odd.csv(3) has no id: 0xZZ")]
    [InlineData("1,blue,Calm", "odd.csv(3) repeats an id")]
    [InlineData("2,green,Calm", "odd.csv(3) repeats the name green")]
    public void A_broken_row_stops_the_build_at_its_line(string row, string fault)
    {
        var made = Of($"Colour:byte,name,mood:Mood\n1,green,Calm\n{row}");

        Assert.Equal($"#error {fault}", made.Only);
        Assert.Contains(made.Errors, error => error.Contains(fault, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256", "Ecdhe", "Ecdsa", "AES_128_GCM", "Sha256", 0)]
    [InlineData("TLS_DHE_RSA_EXPORT_WITH_DES40_CBC_SHA", "Dhe", "Rsa", "DES40_CBC", "Sha1", 1)]
    [InlineData("TLS_RSA_WITH_3DES_EDE_CBC_SHA", "Rsa", "Rsa", "TRIPLE_DES_EDE_CBC", "Sha1", 0)]
    [InlineData("TLS_DH_anon_WITH_AES_128_CBC_SHA", "Dhe", "Anonymous", "AES_128_CBC", "Sha1", 0)]
    [InlineData("TLS_RSA_WITH_AES_128_CCM", "Rsa", "Rsa", "AES_128_CCM", "Sha256", 0)]
    [InlineData("TLS_AES_128_GCM_SHA256", "Tls13", "Tls13", "AES_128_GCM", "Sha256", 0)]
    [InlineData("TLS_EMPTY_RENEGOTIATION_INFO_SCSV", "Signaling", "Null", "NULL", "None", 0)]
    public void What_a_suite_is_made_of_is_read_from_its_name(string name, string exchange, string authentication, string cipher, string hash, int export)
    {
        var made = Of($"CipherSuite:ushort,name,recommendation:Recommendation\n0x1301,{name},Yes");

        Assert.Empty(made.Errors);
        Assert.All(
            (string[])[$"KeyExchange.{exchange},", $"Authentication.{authentication},", $"BulkCipher.{cipher},", $"HashName.{hash},", $"Export =>\n        [\n            {export},"],
            part => Assert.Contains(part, made.Only, StringComparison.Ordinal));
    }

    [Fact]
    public void A_suite_of_unknown_parts_stops_the_build() =>
        Assert.StartsWith(
            "#error odd.csv(2) names an unknown key exchange, cipher or hash: TLS_TEAPOT_WITH_AES_128_CBC_SHA",
            Of("CipherSuite:ushort,name,recommendation:Recommendation\n1,TLS_TEAPOT_WITH_AES_128_CBC_SHA,No").Only,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("/repo/Tls/Other/odd.csv")]
    [InlineData("/repo/Tls/Registry/odd.txt")]
    public void Other_files_are_left_alone(string path) => Assert.Empty(Generated.By(new RegistryGenerator(), Types, (path, "Colour:byte,name\n1,red")).Sources);

    private static Generated Of(string table) => Generated.By(new RegistryGenerator(), Types, ("/repo/Tls/Registry/odd.csv", table));

    private static void AssertInOrder(string text, params string[] parts)
    {
        var at = 0;
        foreach (var part in parts)
        {
            at = text.IndexOf(part, at, StringComparison.Ordinal);
            Assert.True(at >= 0, $"{part} is missing, or not where it should be, in {text}");
            at += part.Length;
        }
    }
}
