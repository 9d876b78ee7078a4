namespace Sallyport.Tests.Knowledge.Software;

/// <summary>Versions made of pieces by chance, half of the pairs differing in one place alone: otherwise all would differ at the beginning.</summary>
internal static class VersionPairs
{
    public static (string One, string Other) Draw(Random random, string[] pieces)
    {
        var one = random.GetItems(pieces, 1 + random.Next(6));
        string[] other = random.Next(2) == 0 ? random.GetItems(pieces, 1 + random.Next(6)) : [.. one[..random.Next(one.Length)], pieces[random.Next(pieces.Length)], .. one[random.Next(one.Length)..]];
        return (string.Concat(one), string.Concat(other));
    }
}
