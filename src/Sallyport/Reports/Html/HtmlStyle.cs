using System.Security.Cryptography;
using System.Text;

namespace Sallyport.Reports.Html;

/// <summary>How the page looks: one style sheet, no font and no picture from anywhere, light or dark as the reader's system says, and fit for print.</summary>
internal static class HtmlStyle
{
    /// <summary>The style sheet. Free of the characters that XML would escape, so that its digest is the one of what a browser reads.</summary>
    internal const string Sheet = """

        :root { color-scheme: light dark; --ink: #1c2024; --soft: #5b6570; --page: #f6f7f9; --card: #ffffff; --line: #dde1e6;
          --good: #14713d; --fair: #8a5a00; --bad: #b3261e; --info: #2458a6; --good-bg: #e3f4ea; --fair-bg: #fdf1d8; --bad-bg: #fde8e6; --info-bg: #e6eefb; --none-bg: #eceff2; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e6e9ec; --soft: #9aa5b1; --page: #14171a; --card: #1d2125; --line: #343a41;
          --good: #6fd39a; --fair: #f0c063; --bad: #ff9d94; --info: #93b8f5; --good-bg: #16321f; --fair-bg: #3a2c0c; --bad-bg: #421a17; --info-bg: #1a2b47; --none-bg: #2a2f35; } }
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; }
        body { margin: 0 auto; padding: 1rem; max-width: 60rem; background: var(--page); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
        h1, h2, h3, h4, p, ul, ol, dl, dd, table { margin: 0; padding: 0; }
        h1 { font-size: 1.45rem; line-height: 1.25; text-wrap: balance; }
        h1 + .card { margin: .8rem 0 2.5rem; }
        h2 { font-size: 1.15rem; margin: 2rem 0 .6rem; }
        h3 { font-size: 1rem; margin: 1.2rem 0 .5rem; }
        h4 { font-size: 1rem; line-height: 1.35; }
        ul, ol { padding-left: 1.2rem; }
        code, .mono { font: .86em/1.5 ui-monospace, Consolas, monospace; }
        .target { margin-bottom: 3rem; }
        .story { background: var(--card); border: 1px solid var(--line); border-left: .45rem solid var(--tone); border-radius: .6rem; padding: 1.1rem 1.2rem; }
        .story h1 { color: var(--tone); }
        .line { color: var(--soft); margin-top: .5rem; display: flex; flex-wrap: wrap; gap: .15rem 1.2rem; }
        .line strong { color: var(--ink); }
        .next { margin-top: .8rem; }
        .next b { color: var(--tone); }
        .good { --tone: var(--good); --tint: var(--good-bg); } .fair { --tone: var(--fair); --tint: var(--fair-bg); }
        .bad { --tone: var(--bad); --tint: var(--bad-bg); } .info { --tone: var(--info); --tint: var(--info-bg); } .none { --tone: var(--soft); --tint: var(--none-bg); }
        .badge { display: inline-block; background: var(--tint); color: var(--tone); border-radius: .35rem; padding: .05rem .5rem; font-size: .8rem; font-weight: 600; white-space: nowrap; }
        .card { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; padding: .9rem 1.1rem; margin-bottom: .7rem; }
        .card .top { display: flex; flex-wrap: wrap; align-items: baseline; gap: .3rem .7rem; margin-bottom: .4rem; }
        .card .id { color: var(--soft); font-size: .85rem; margin-left: auto; }
        .remedy { margin-top: .5rem; padding: .5rem .8rem; background: var(--none-bg); border-radius: .4rem; }
        .remedy bdi { white-space: pre-line; }
        .small { color: var(--soft); font-size: .88rem; margin-top: .45rem; }
        dl { display: grid; grid-template-columns: 9.5rem 1fr; gap: .3rem 1rem; }
        dt { color: var(--soft); }
        dd { white-space: pre-line; }
        pre { margin: .2rem 0 .4rem; white-space: pre-wrap; overflow-wrap: anywhere; }
        dd.plain { white-space: normal; }
        .pills { display: flex; flex-wrap: wrap; gap: .35rem; }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; font-size: .92rem; }
        th, td { text-align: left; vertical-align: top; padding: .35rem .6rem .35rem 0; border-bottom: 1px solid var(--line); }
        th { color: var(--soft); font-weight: 600; white-space: nowrap; }
        td .badge { margin-right: .2rem; }
        td:first-child { white-space: nowrap; }
        summary { cursor: pointer; font-weight: 600; padding: .3rem 0; }
        details { margin-top: .5rem; }
        details .scroll { margin-top: .3rem; }
        a { color: var(--info); }
        footer { color: var(--soft); font-size: .85rem; margin-top: 2rem; border-top: 1px solid var(--line); padding-top: .8rem; }
        @media (max-width: 34rem) { body { padding: .7rem; font-size: 15px; } dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .5rem; } .card .id { margin-left: 0; } .story { padding: .9rem 1rem; } td:first-child { white-space: normal; } }
        @media print { :root { color-scheme: light; } html { font-size: 9pt; } body { max-width: none; background: none; padding: 0; font-size: 9pt; } .target + .target { break-before: page; } .story, article { break-inside: avoid; }
          h2, h3 { break-after: avoid; } tr { break-inside: avoid; } details::details-content { content-visibility: visible; block-size: auto; } }

        """;

    /// <summary>What the page may load: nothing, and this style sheet by its digest (Content Security Policy Level 3).</summary>
    internal static string Policy =>
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Sheet.ReplaceLineEndings("\n"))))}'; base-uri 'none'; form-action 'none'";
}
