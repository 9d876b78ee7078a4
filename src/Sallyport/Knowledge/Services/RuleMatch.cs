using System.Collections.Immutable;

namespace Sallyport.Knowledge.Services;

/// <summary>A rule that was met.</summary>
/// <param name="Product">For which product.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Conditions">How each condition was met.</param>
public sealed record RuleMatch(SoftwareProduct Product, ServiceRule Rule, ImmutableArray<MetCondition> Conditions);

/// <summary>A condition that was met.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">The value that met it.</param>
/// <param name="Pattern">The pattern that it is like; null for a range.</param>
/// <param name="Captured">What the pattern captured.</param>
public sealed record MetCondition(string Field, FieldValue Value, ValuePattern? Pattern, Captured Captured);
