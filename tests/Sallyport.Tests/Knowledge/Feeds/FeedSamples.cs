using System.IO.Compression;
using System.Text;

namespace Sallyport.Tests.Knowledge.Feeds;

/// <summary>Small files in the shapes that the feeds publish, with invented content.</summary>
internal static class FeedSamples
{
    internal const string Kev = """
        {
          "title": "CISA Catalog of Known Exploited Vulnerabilities", "catalogVersion": "2026.11.21", "dateReleased": "2026-11-21T17:46:43.6019Z", "count": 3,
          "vulnerabilities": [
            { "cveID": "CVE-2026-1001", "vendorProject": "F5 ", "product": " NGINX", "vulnerabilityName": "n", "dateAdded": "2026-11-02", "shortDescription": "d", "requiredAction": "a", "dueDate": "2026-11-23",
              "knownRansomwareCampaignUse": "Known", "notes": "", "cwes": ["CWE-79"], "forensicTriage": "No", "somethingNew": {"a": [1]} },
            { "cveID": "CVE-2026-0004", "vendorProject": "Multiple", "product": "Multiple Products", "dateAdded": "2026-11-03", "knownRansomwareCampaignUse": "Unknown" },
            { "cveID": "CVE-2026-1003", "vendorProject": "Somebody", "product": "Something", "dateAdded": "2026-11-04", "knownRansomwareCampaignUse": "Unknown" }
          ]
        }
        """;

    internal const string Epss = """
        #model_version:v2026.06.15,score_date:2026-11-21T12:55:00Z
        cve,epss,percentile
        CVE-1999-0001,0.01025,0.76951
        CVE-2026-0001,0.94464,0.99921
        CVE-2026-0002,5e-05,0.02318

        """;

    internal const string Product = """
        {"schema_version":"1.2.1","generated_at":"2026-11-22T07:00:00+00:00","last_modified":"2026-11-20T00:00:00+00:00","result":{"name":"nginx","label":"nginx","aliases":[],"category":"server-app","tags":["web-server"],"versionCommand":"nginx -v",
        "identifiers":[{"id":"cpe:2.3:a:f5:nginx","type":"cpe"}],"labels":{"eol":"Support"},"links":{"html":"https://endoflife.example/nginx"},"releases":[
        {"name":"1.33","codename":null,"label":"1.33","releaseDate":"2026-11-10","isLts":false,"ltsFrom":null,"isEol":false,"eolFrom":null,"isMaintained":true,"latest":{"name":"1.33.1","date":"2026-11-18","link":null},"custom":null},
        {"name":"1.32","releaseDate":"2026-10-01","isEol":false,"eolFrom":"2026-11-30","isMaintained":true,"latest":{"name":"1.32.2","date":"2026-11-18"}},
        {"name":"0.9","releaseDate":null,"isEol":true,"eolFrom":null,"isMaintained":false,"latest":null}]}}
        """;

    internal const string Cycles = """[{"cycle":"1.33","releaseDate":"2026-11-10","eol":false,"latest":"1.33.1","latestReleaseDate":"2026-11-18","lts":false},{"cycle":1.32,"releaseDate":"2026-10-01","eol":"2026-11-30"},{"cycle":"0.9","eol":true}]""";

    internal const string Osv = """
        {"schema_version":"1.7.5","id":"BIT-nginx-2026-0001","modified":"2026-11-19T06:08:49.409Z","published":"2026-06-01T11:47:00Z","aliases":["CVE-2026-0001","GHSA-xxxx"],
        "severity":[{"type":"CVSS_V3","score":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}],
        "affected":[{"package":{"ecosystem":"Bitnami","name":"nginx","purl":"pkg:bitnami/nginx"},"ranges":[{"type":"SEMVER","events":[{"introduced":"0"},{"fixed":"1.24.0"},{"introduced":"1.30.0"},{"last_affected":"1.30.3"},{"introduced":"1.33.0"}]},{"type":"GIT","repo":"r","events":[{"introduced":"abc"}]}]}]}
        """;

    internal const string DebianOsv = """
        {"id":"DEBIAN-CVE-2026-0001","modified":"2026-11-18T00:00:00Z","upstream":["CVE-2026-0001"],"affected":[{"package":{"ecosystem":"Debian:12","name":"nginx"},"ranges":[{"type":"ECOSYSTEM","events":[{"introduced":"0"},{"fixed":"1.22.1-9+deb12u12"}]}]}]}
        """;

    internal const string Withdrawn = """{"id":"BIT-nginx-2026-0009","modified":"2026-11-20T00:00:00Z","withdrawn":"2026-11-20T00:00:00Z","aliases":["CVE-2026-0001"],"affected":[{"package":{"ecosystem":"Bitnami","name":"nginx"},"ranges":[{"type":"SEMVER","events":[{"introduced":"9"}]}]}]}""";

    internal const string Nvd = """
        {"resultsPerPage":2,"startIndex":0,"totalResults":2,"format":"NVD_CVE","version":"2.0","timestamp":"2026-11-22T08:00:00.000","vulnerabilities":[
        {"cve":{"id":"CVE-2026-0001","vulnStatus":"Analyzed","cisaExploitAdd":"2026-06-01","metrics":{"cvssMetricV2":[{"cvssData":{"baseScore":5.0}}],"cvssMetricV31":[{"cvssData":{"baseScore":9.1}}]},
          "configurations":[{"nodes":[{"operator":"OR","negate":false,"cpeMatch":[
            {"vulnerable":true,"criteria":"cpe:2.3:a:f5:nginx:*:*:*:*:*:*:*:*","versionStartIncluding":"1.29.0","versionEndExcluding":"1.30.2"},
            {"vulnerable":true,"criteria":"cpe:2.3:a:f5:nginx:*:*:*:*:*:*:*:*","versionStartExcluding":"1.31.0","versionEndIncluding":"1.31.2"},
            {"vulnerable":true,"criteria":"cpe:2.3:a:f5:nginx:1.33.0:rc1:*:*:*:*:*:*"},
            {"vulnerable":true,"criteria":"cpe:2.3:a:other:thing:*:*:*:*:*:*:*:*"}]}]}]}},
        {"cve":{"id":"CVE-2026-2001","vulnStatus":"Analyzed","metrics":{"cvssMetricV31":[{"cvssData":{"baseScore":8.1}}]},
          "configurations":[{"operator":"AND","nodes":[{"operator":"OR","cpeMatch":[{"vulnerable":true,"criteria":"cpe:2.3:a:openbsd:openssh:*:*:*:*:*:*:*:*","versionEndExcluding":"9.9"}]},{"operator":"OR","cpeMatch":[{"vulnerable":false,"criteria":"cpe:2.3:o:microsoft:windows:-:*:*:*:*:*:*:*"}]}]}]}}]}
        """;

    internal const string Tracker = """
        {"nginx":{"CVE-2026-0001":{"description":"text","scope":"remote","debianbug":1,"releases":{
            "bookworm":{"status":"resolved","repositories":{"bookworm":"1.22.1-9+deb12u9","bookworm-security":"1.22.1-9+deb12u13"},"fixed_version":"1.22.1-9+deb12u12","urgency":"not yet assigned"},
            "trixie":{"status":"open","repositories":{"trixie":"1.26.3-3+deb13u1"},"urgency":null,"nodsa":"Minor issue","nodsa_reason":"postponed"},
            "sid":{"status":"resolved","repositories":{"sid":"1.30.4-1"},"fixed_version":"0","urgency":"unimportant"}}},
          "CVE-2026-0002":{"releases":{"bookworm":{"status":"undetermined","repositories":{"bookworm":"1.22.1-9+deb12u9"},"urgency":"not yet assigned"}}},
          "CVE-2026-9999":{"releases":{"bookworm":{"status":"open","repositories":{},"urgency":"low"}}}},
        "somethingelse":{"CVE-2026-5000":{"releases":{"bookworm":{"status":"open","repositories":{"bookworm":"1-1"}}}}}}
        """;

    internal static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"));

    internal static byte[] Gzip(string text)
    {
        using var to = new MemoryStream();
        using (var gzip = new GZipStream(to, CompressionLevel.Fastest)) gzip.Write(Bytes(text));
        return to.ToArray();
    }

    internal static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var to = new MemoryStream();
        using (var archive = new ZipArchive(to, ZipArchiveMode.Create))
            foreach (var (name, content) in files)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }

        return to.ToArray();
    }
}
