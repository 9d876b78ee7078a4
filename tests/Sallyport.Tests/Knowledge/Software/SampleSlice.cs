using Sallyport.Knowledge.Software;

namespace Sallyport.Tests.Knowledge.Software;

/// <summary>A small slice with every kind of entry: invented flaws of real products.</summary>
internal static class SampleSlice
{
    /// <summary>The day that the sample's sources speak for.</summary>
    internal static DateOnly Dated { get; } = new(2026, 11, 20);

    /// <summary>A day on which that is not old.</summary>
    internal static DateTimeOffset At { get; } = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    internal static KnownProduct Nginx { get; } = new()
    {
        Id = "nginx",
        Lifecycle = "nginx",
        Cpes = ["f5:nginx", "nginx:nginx"],
        Exploited = ["F5/nginx"],
        Debian = ["nginx"],
        Osv = ["Bitnami:nginx"],
        HidesBuilder = true,
        Branches =
        [
            new("1.31", new(2026, 5, 13), null, false, "1.31.4", new(2026, 8, 19)),
            new("1.30", new(2026, 4, 14), null, false, "1.30.4", new(2026, 7, 15)),
            new("1.22", new(2022, 5, 24), new(2023, 4, 11), false, "1.22.1", new(2022, 10, 19)),
            new("1.20", new(2021, 4, 20), new(2022, 5, 24), false, "1.20.2", new(2021, 11, 16)),
            new("1.0", new(2011, 4, 12), null, true, "1.0.15", null),
        ],
        Shipped = [new("debian", "12", "1.22.1-9+deb12u11"), new("debian", "10", "1.20.2-1+deb10u1")],
        Vulnerabilities =
        [
            new() { Cve = "CVE-2026-0001", Exploited = new(2026, 6, 1), Ransomware = true, Score = new(0.9, 0.99), Cvss = 9.8, Ranges = [new("1.20.0", "1.30.2", null)], Debian = [new("12", "1.22.1-9+deb12u8")] },
            new() { Cve = "CVE-2026-0002", Exploited = new(2026, 7, 1), Score = new(0.2, 0.9), Cvss = 7.5, Ranges = [new("1.31.0", null, "1.31.1")], Condition = "on Windows", Debian = [new("12", "0")] },
            new() { Cve = "CVE-2026-0003", Score = new(0.01, 0.4), Cvss = 9.8, Ranges = [new(null, "99", null)] },
        ],
    };

    internal static KnownProduct OpenSsh { get; } = new()
    {
        Id = "openssh",
        Cpes = ["openbsd:openssh"],
        Debian = ["openssh"],
        Shipped = [new("debian", "12", "1:9.2p1-2+deb12u10"), new("debian", "13", "1:10.0p1-7"), new("ubuntu", "24.04", "1:9.6p1-3ubuntu13.5")],
        Vulnerabilities = [new() { Cve = "CVE-2026-0004", Exploited = new(2026, 8, 1), Ranges = [new(null, "9.8", null)], Debian = [new("12", "1:9.2p1-2+deb12u3"), new("13", null)] }],
    };

    internal static SoftwareSlice Slice { get; } = new()
    {
        Feeds = [new(FeedNames.Exploited, Dated, 1674), new(FeedNames.Scores, Dated, 240_000, "v2026.06.15"), new(FeedNames.Lifecycles, Dated, 464), new(FeedNames.Packages, Dated, 100)],
        Distributions =
        [
            new("debian", "10", "buster", new(2022, 9, 10), new(2024, 6, 30)),
            new("debian", "12", "bookworm", new(2026, 7, 11), new(2028, 6, 30)),
            new("debian", "13", "trixie", new(2028, 8, 9), new(2030, 6, 30)),
            new("ubuntu", "24.04", "noble", new(2029, 5, 31), null),
        ],
        Products = [Nginx, OpenSsh],
    };
}
