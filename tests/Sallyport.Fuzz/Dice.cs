namespace Sallyport.Fuzz;

/// <summary>xorshift64*: fast, without allocation, and the same sequence for the same seed on every machine.</summary>
internal struct Dice(ulong seed)
{
    private ulong _state = seed == 0 ? 0x9E3779B97F4A7C15 : seed;

    public ulong Next()
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        return _state * 0x2545F4914F6CDD1D;
    }

    /// <summary>A number from 0 up to but not including <paramref name="limit"/>, which is positive.</summary>
    public int Below(int limit) => (int)(((Next() >> 32) * (ulong)limit) >> 32);

    /// <summary>The seed of a target: its name's bytes folded into the run's seed (FNV-1a).</summary>
    public static ulong SeedOf(ulong run, string name)
    {
        var hash = run ^ 0xCBF29CE484222325;
        foreach (var letter in name) hash = (hash ^ letter) * 0x100000001B3;
        return hash;
    }
}
