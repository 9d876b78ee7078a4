using Sallyport.Knowledge;
using Xunit;

namespace Sallyport.Tests.Knowledge.Keys;

public sealed class KnownKeyTableTests
{
    [Fact]
    public void The_example_key_of_RFC_8410_is_known_by_its_public_half()
    {
        // RFC 8410 10.1: the Ed25519 key whose private half stands in 10.3.
        var spki = Convert.FromHexString("302A300506032B6570032100" + "19BF44096984CDFE8541BAC167DC3B96C85086AA30B6B6CB0C5C38AD703166E1");

        Assert.Equal("RFC 8410, its example key ed25519", KnowledgeBase.Embedded.KnownKeys.Find(spki));
    }

    [Fact]
    public void Every_row_has_a_digest_and_a_place_and_no_key_is_there_twice()
    {
        var keys = KnowledgeBase.Embedded.KnownKeys;

        Assert.True(keys.Count >= 40);
        Assert.All(keys.Published, row => Assert.Equal((64, true), (row.Key.Length, row.Value.Length > 5)));
    }
}
