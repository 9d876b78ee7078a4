using System.Collections.Immutable;
using Sallyport.Checks;
using Sallyport.Findings;

namespace Sallyport.Reports.JUnit;

/// <summary>One test case: a check at an endpoint, or a verdict that follows from no check.</summary>
/// <param name="Class">The group it belongs to, e.g. <c>sallyport.Tls</c>.</param>
/// <param name="Name">The same in every run of the same target.</param>
/// <param name="Result">What was decided.</param>
/// <param name="Severity">How much a failure matters unless the result says otherwise.</param>
/// <param name="Title">What is wrong when it fails, unless the result says otherwise.</param>
/// <param name="References">Specifications and advisories.</param>
internal sealed record JUnitCase(string Class, string Name, CheckResult Result, Severity Severity, string Title, ImmutableArray<string> References);
