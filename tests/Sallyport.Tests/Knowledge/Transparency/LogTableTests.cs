using System.Security.Cryptography;
using Sallyport.Knowledge;
using Sallyport.Knowledge.Transparency;
using Xunit;

namespace Sallyport.Tests.Knowledge.Transparency;

public sealed class LogTableTests
{
    [Fact]
    public void Every_id_is_the_hash_of_its_key() =>
        Assert.All(LogTable.Rows(), row => Assert.Equal(row[6], Convert.ToBase64String(SHA256.HashData(Convert.FromBase64String(row[7])))));

    [Fact]
    public void Every_key_can_verify_and_no_log_is_there_twice()
    {
        var rows = LogTable.Rows().ToList();

        Assert.True(rows.Count > 50);
        Assert.Equal(rows.Count, KnowledgeBase.Embedded.Logs.Count);
        Assert.All(rows, row => ECDsa.Create().ImportSubjectPublicKeyInfo(Convert.FromBase64String(row[7]), out _));
    }

    [Fact]
    public void A_log_is_found_by_its_id_with_its_state_and_its_days()
    {
        var log = KnowledgeBase.Embedded.Logs.Find(Convert.FromBase64String("fVkeEuF4KnscYWd8Xv340IdcFKBOlZ65Ay/ZDowuebg="));

        Assert.NotNull(log);
        Assert.Equal(("Yeti2025", "DigiCert", LogState.Retired), (log.Name, log.Operator, log.State));
        Assert.Equal(new DateTimeOffset(2025, 7, 24, 0, 0, 0, TimeSpan.Zero), log.Since);
        Assert.Null(KnowledgeBase.Embedded.Logs.Find(new byte[32]));
    }
}
