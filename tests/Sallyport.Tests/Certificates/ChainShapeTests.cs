using Sallyport.Certificates;
using Xunit;
using static Sallyport.Tests.Certificates.CertificateSpec;

namespace Sallyport.Tests.Certificates;

public sealed class ChainShapeTests
{
    private static readonly Issued Root = Issued.Root("root");
    private static readonly Issued Upper = Root.Issue(Authority("upper"));
    private static readonly Issued Lower = Upper.Issue(Authority("lower"));
    private static readonly Issued Leaf = Lower.Issue(Server("a.example"));
    private static readonly Issued Stranger = Issued.Root("stranger");

    [Fact]
    public void A_chain_without_fault_has_nothing_to_say()
    {
        var shape = Shape(Leaf, Lower, Upper);

        Assert.True(shape.InOrder);
        Assert.False(shape.RootSent);
        Assert.Equal((3, Leaf.Certificate.Der.Length + Lower.Certificate.Der.Length + Upper.Certificate.Der.Length), (shape.Count, shape.Bytes));
        Assert.Empty(shape.Surplus);
        Assert.Empty(shape.Duplicates);
    }

    [Fact]
    public void An_issuer_before_what_it_issued_is_out_of_order()
    {
        Assert.False(Shape(Leaf, Upper, Lower).InOrder);
        Assert.False(Shape(Leaf, Root, Upper, Lower).InOrder);
    }

    [Fact]
    public void What_issued_nothing_is_surplus_and_does_not_disturb_the_order()
    {
        var shape = Shape(Leaf, Stranger, Lower, Upper);

        Assert.True(shape.InOrder);
        Assert.Equal(1, Assert.Single(shape.Surplus));
    }

    [Fact]
    public void What_was_sent_before_is_a_duplicate_and_no_surplus()
    {
        var shape = Shape(Leaf, Lower, Leaf, Lower, Upper);

        Assert.Equal([2, 3], shape.Duplicates.ToArray());
        Assert.Empty(shape.Surplus);
    }

    [Fact]
    public void A_root_that_ends_the_chain_is_noticed_and_a_self_signed_server_is_none()
    {
        Assert.True(Shape(Leaf, Lower, Upper, Root).RootSent);
        Assert.False(Shape(Leaf, Lower, Upper, Stranger).RootSent);
        Assert.False(Shape(Stranger).RootSent);
    }

    [Fact]
    public void Cross_signed_alternatives_are_no_surplus() =>
        Assert.Empty(Shape(Leaf, Lower, Stranger.CrossSign(Lower, Authority("lower")), Upper).Surplus);

    private static ChainShape Shape(params Issued[] sent) => ChainShape.Of([.. sent.Select(issued => issued.Certificate)]);
}
