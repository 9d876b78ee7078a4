using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;
using Xunit;

namespace Sallyport.Tests.Observations;

/// <summary>When a class of weak suites counts as refused: only when one refused hello held every suite of it, in every version spoken.</summary>
public sealed class WeakSuiteReadingTests
{
    public static TheoryData<WeakClass> Classes => new(WeakClasses.All);

    [Theory]
    [MemberData(nameof(Classes))]
    public void A_refused_hello_with_all_of_a_class_is_a_no(WeakClass weak) =>
        Assert.Equal("tls/hellos/6", Assert.IsType<Answer.No>(WeakSuiteReading.Takes(Servers.Modern, weak)).Evidence.Source);

    [Theory]
    [MemberData(nameof(Classes))]
    public void A_refused_hello_that_left_one_suite_out_is_none(WeakClass weak)
    {
        var offered = Hellos.AllWeak.Except([WeakClasses.Suites(weak)[^1]]).ToArray();

        Assert.IsType<Answer.Unknown>(WeakSuiteReading.Takes(Servers.Modern.With(HelloPurpose.WeakSuites, ProtocolVersion.Tls12, Hellos.Refused(), offered), weak));
    }

    [Fact]
    public void A_choice_tells_its_own_classes_and_leaves_the_others_open()
    {
        var rsaRc4 = Servers.Modern.Taking(0x0005);

        Assert.Equal("yes", WeakSuiteReading.Takes(rsaRc4, WeakClass.Rc4).Word);
        Assert.Equal("yes", WeakSuiteReading.Takes(rsaRc4, WeakClass.StaticRsa).Word);
        Assert.Equal("unknown", WeakSuiteReading.Takes(rsaRc4, WeakClass.Null).Word);
    }

    [Theory]
    [MemberData(nameof(Classes))]
    public void A_suite_that_no_registry_has_is_of_no_class(WeakClass weak) => Assert.False(weak.Contains(new CipherSuite(0x00FA)));

    [Fact]
    public void A_weak_suite_that_was_not_offered_is_told_with_the_version_of_the_answer()
    {
        var broken = Servers.Modern.And(HelloPurpose.WeakSuites, ProtocolVersion.Tls12, new HelloOutcome.Violation("it answers with a suite that was not offered", ProtocolVersion.Tls11, Servers.RsaRc4));

        Assert.EndsWith("is taken with TLS 1.1", Assert.IsType<Answer.Yes>(WeakSuiteReading.Takes(broken, WeakClass.Rc4)).Evidence.Fact, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_after_the_classes_shown_were_removed_settles_the_rest()
    {
        var rest = Hellos.AllWeak.Except(WeakClasses.Suites(WeakClass.Rc4)).Except(WeakClasses.Suites(WeakClass.StaticRsa)).ToArray();
        var seen = Servers.Modern.Taking(0x0005).And(HelloPurpose.WeakSuites, ProtocolVersion.Tls12, Hellos.Refused(), [.. rest, .. WeakClasses.Suites(WeakClass.SmallBlock)]);

        Assert.Equal("no", WeakSuiteReading.Takes(seen, WeakClass.SmallBlock).Word);
        Assert.Equal("yes", WeakSuiteReading.Takes(seen, WeakClass.Rc4).Word);
    }

    [Fact]
    public void Every_older_version_that_is_spoken_has_to_refuse()
    {
        var tls10 = Hellos.Picked(ProtocolVersion.Tls10, Servers.RsaAes128Cbc);
        var two = Servers.Modern.With(HelloPurpose.Tls10, ProtocolVersion.Tls10, tls10);

        Assert.Equal("unknown", WeakSuiteReading.Takes(two, WeakClass.Null).Word);
        Assert.Equal("no", WeakSuiteReading.Takes(two.And(HelloPurpose.WeakSuites, ProtocolVersion.Tls10, Hellos.Refused(), Hellos.AllWeak), WeakClass.Null).Word);
    }

    [Fact]
    public void A_version_that_is_unknown_leaves_it_open() => Assert.Contains(
        "TLS 1.0", Assert.IsType<Answer.Unknown>(WeakSuiteReading.Takes(Servers.Modern.With(HelloPurpose.Tls10, ProtocolVersion.Tls10, Hellos.Silence), WeakClass.Null)).Reason, StringComparison.Ordinal);

    [Fact]
    public void TLS_1_3_alone_has_no_such_suites() => Assert.IsType<Answer.No>(WeakSuiteReading.Takes(Servers.Tls13Only, WeakClass.Rc4));

    [Fact]
    public void A_suite_chosen_against_the_offer_is_taken_all_the_same() => Assert.IsType<Answer.Yes>(WeakSuiteReading.Takes(
        Servers.Modern.WeakMet(new HelloOutcome.Violation("it answers with a suite that was not offered", ProtocolVersion.Tls12, Servers.RsaRc4)), WeakClass.Rc4));
}
