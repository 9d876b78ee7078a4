namespace Sallyport.Generators.Checks;

/// <summary>What a check of a process bears on and how much it weighs; zeros for checks of connections.</summary>
internal sealed record TrustModel(int Axis, int Weight, int Merit, bool RedFlag, bool Redeems)
{
    /// <summary>The initialisers of a descriptor; empty where there is nothing to say.</summary>
    public string Initialisers =>
        Axis == 0 ? string.Empty : $"            Axis = (TrustAxis){Axis}, Weight = {Weight}, Merit = {Merit}, RedFlag = {(RedFlag ? "true" : "false")}, Redeems = {(Redeems ? "true" : "false")},\n";
}
