using System.Collections.Immutable;
using System.Text.Json;
using Sallyport.Knowledge.Software;

namespace Sallyport.Knowledge.Feeds;

/// <summary>Collects what records in OSV's schema say of known products.</summary>
internal sealed class OsvImport(SoftwareSlice slice)
{
    private const double Severe = 7;
    private readonly SliceEditor _editor = new(slice);
    private readonly FeedNamesIndex _packages = FeedNamesIndex.Of(slice, product => product.Osv);
    private readonly FeedNamesIndex _debian = FeedNamesIndex.Of(slice, product => product.Debian);
    private readonly HashSet<(string Product, string Cve)> _begun = [];
    private DateOnly _newest;
    private int _kept;

    /// <summary>How many records there were.</summary>
    internal int Count { get; private set; }

    /// <summary>Takes a record; false when it lacks what every record has.</summary>
    internal bool Take(JsonElement record)
    {
        if (record.Text("id") is not { } id || record.Day("modified") is not { } modified) return false;

        Count++;
        if (modified > _newest) _newest = modified;
        if (record.Member("withdrawn") is not null) return true;

        var cves = record.Texts("aliases").Concat(record.Texts("upstream")).Prepend(id).Select(FeedText.Cve).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        foreach (var affected in record.Items("affected")) cves.ForEach(cve => Take(affected, cve, Score(record) ?? Score(affected)));
        return true;
    }

    /// <summary>The slice with all of it.</summary>
    internal FeedReading Close(bool isPart)
    {
        var feed = new SoftwareFeed(FeedNames.Osv, _newest, Count);
        return new FeedReading.Taken(_editor.Close(feed, isPart), feed, _kept);
    }

    private void Take(JsonElement affected, string cve, double? score)
    {
        var package = affected.Member("package") ?? default;
        if (package.Text("ecosystem") is not { } ecosystem || package.Text("name") is not { } name) return;

        if (ecosystem.Split(':') is ["Debian", var release])
            foreach (var product in _debian.Find(name)) TakeDebian(product, cve, release, affected);
        else
            foreach (var product in _packages.Find($"{ecosystem.Split(':')[0]}:{name}")) TakeUpstream(product, cve, score, affected);
    }

    private void TakeDebian(string product, string cve, string release, JsonElement affected)
    {
        if (!_editor.Has(product, cve)) return;

        var fix = Events(affected).Select(one => one.Text("fixed")).OfType<string>().LastOrDefault();
        _kept++;
        _editor.Change(product, cve, flaw => flaw with { Debian = [.. flaw.Debian.Where(one => one.Release != release), new DebianFix(release, FeedText.Version(fix))] });
    }

    /// <summary>Several records of one flaw add up; what an earlier import said is replaced.</summary>
    private void TakeUpstream(string product, string cve, double? score, JsonElement affected)
    {
        if (!_editor.Has(product, cve) && !(score >= Severe)) return;

        var isFirst = _begun.Add((product, cve));
        if (isFirst) _kept++;
        var ranges = Ranges(affected);
        _editor.Change(product, cve, flaw => flaw with
        {
            Cvss = score ?? flaw.Cvss,
            Ranges = [.. (isFirst ? ranges : flaw.Ranges.Concat(ranges)).Distinct().Take(FeedLimits.MostRanges)],
        });
    }

    private static double? Score(JsonElement of) => of.Items("severity").Select(one => CvssVector.BaseScore(one.Text("score") ?? string.Empty)).Max();

    private static ImmutableArray<VersionRange> Ranges(JsonElement affected)
    {
        var ranges = affected.Items("ranges").Where(range => range.Text("type") is "SEMVER" or "ECOSYSTEM").SelectMany(range => Stretches(range.Items("events"))).ToImmutableArray();
        return ranges.IsEmpty ? [.. affected.Texts("versions").Select(FeedText.Version).OfType<string>().Select(version => new VersionRange(version, null, version))] : ranges;
    }

    private static IEnumerable<JsonElement> Events(JsonElement affected) => affected.Items("ranges").SelectMany(range => range.Items("events"));

    /// <summary>Events come in the order of versions: each introduction lasts until the next end. Introduced "0" is from the first version on.</summary>
    private static IEnumerable<VersionRange> Stretches(IEnumerable<JsonElement> events)
    {
        VersionRange? open = null;
        foreach (var one in events)
        {
            if (FeedText.Version(one.Text("introduced")) is { } introduced) open = new(introduced == "0" ? null : introduced, null, null);
            if (open is null) continue;
            var end = open with { Fixed = FeedText.Version(one.Text("fixed")), LastAffected = FeedText.Version(one.Text("last_affected")) };
            if (end == open) continue;
            yield return end;
            open = null;
        }

        if (open is not null) yield return open;
    }
}
