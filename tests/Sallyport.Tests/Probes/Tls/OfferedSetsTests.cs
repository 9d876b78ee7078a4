using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Sallyport.Observations;
using Sallyport.Probes.Tls;
using Sallyport.Wire.Tls;
using Xunit;

namespace Sallyport.Tests.Probes.Tls;

public sealed class OfferedSetsTests
{
    private const int Longest = 127;

    private static IEnumerable<ImmutableArray<CipherSuite>> Everything =>
        [OfferedSets.Tls13, OfferedSets.Ordinary, OfferedSets.Modern, .. OfferedSets.Unusual, .. OfferedSets.Weak(WeakClasses.All)];

    [Fact]
    public void No_offer_is_longer_than_some_servers_read() =>
        Assert.All(Everything, offer => Assert.InRange(offer.Length, 1, Longest));

    [Fact]
    public void No_offer_names_a_suite_twice_or_a_signal() => Assert.All(Everything, offer =>
    {
        Assert.Equal(offer.Length, offer.Distinct().Count());
        Assert.DoesNotContain(offer, suite => suite.IsSignaling);
    });

    [Fact]
    public void Every_suite_of_the_registry_is_offered_somewhere()
    {
        var offered = OfferedSets.Tls13.Concat(OfferedSets.Ordinary).Concat(OfferedSets.Unusual.SelectMany(offer => offer)).ToHashSet();

        Assert.Empty(CipherSuite.All.Except(offered));
    }

    [Fact]
    public void Older_versions_are_offered_all_that_they_can_have_the_ordinary_first_and_nothing_newer()
    {
        var offered = OfferedSets.Older.SelectMany(offer => offer).ToList();

        Assert.All(OfferedSets.Older, offer => Assert.True(offer.Length <= Longest));
        Assert.DoesNotContain(offered, suite => suite.IsAead || suite.IsTls13);
        Assert.Equal(OfferedSets.Ordinary.Count(suite => !suite.IsAead && suite.MacHash is HashName.Sha1 or HashName.Md5), offered.TakeWhile(OfferedSets.Ordinary.Contains).Count());
        Assert.All([0x0003, 0x0018, 0x001C], id => Assert.Contains(new CipherSuite((ushort)id), OfferedSets.Older[0]));
        Assert.All(OfferedSets.Older[1], suite => Assert.True(suite.KeyExchange is KeyExchange.Psk or KeyExchange.RsaPsk or KeyExchange.DhePsk or KeyExchange.EcdhePsk or KeyExchange.Srp or KeyExchange.Krb5 or KeyExchange.Gost, suite.Name));
    }

    [Fact]
    public void TLS_1_3_suites_are_offered_to_TLS_1_3_alone() =>
        Assert.DoesNotContain(OfferedSets.Ordinary.Concat(OfferedSets.Unusual.SelectMany(offer => offer)), suite => suite.IsTls13);

    [Fact]
    public void The_ordinary_offer_holds_nothing_broken_and_begins_with_the_best()
    {
        Assert.DoesNotContain(OfferedSets.Ordinary, suite => suite.IsNull || suite.IsExport || suite.IsAnonymous);
        Assert.True(OfferedSets.Ordinary[0] is { ForwardSecret: true, IsAead: true });
        Assert.Contains(new CipherSuite(0x000A), OfferedSets.Ordinary);
    }

    [Fact]
    public void Weak_offers_never_split_a_class() =>
        Prop.ForAll(Gen.SubListOf<WeakClass>(WeakClasses.All).ToArbitrary(), classes =>
        {
            var offers = OfferedSets.Weak(classes).ToList();
            return offers.TrueForAll(offer => offer.Length <= Longest)
                && classes.All(weak => offers.Exists(offer => WeakClasses.Suites(weak).All(offer.Contains)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Weak_offers_hold_nothing_but_weak_suites() =>
        Assert.All(OfferedSets.Weak(WeakClasses.All).SelectMany(offer => offer), suite => Assert.Contains(WeakClasses.All, weak => weak.Contains(suite)));

    [Fact]
    public void The_usual_groups_come_first_and_every_known_one_is_there()
    {
        Assert.Equal(["x25519", "secp256r1", "secp384r1", "secp521r1"], OfferedSets.Groups.Take(4).Select(group => group.Name));
        Assert.Equal(OfferedSets.Groups.Length, OfferedSets.Groups.Distinct().Count());
        Assert.Contains(OfferedSets.Hybrid768, OfferedSets.Groups);
    }
}
