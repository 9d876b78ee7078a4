using System.Collections.Immutable;

namespace Sallyport.Knowledge.Services;

/// <summary>One kind of evidence for a product, or against it: every condition must hold.</summary>
/// <param name="Group">The kind of evidence.</param>
/// <param name="Weight">0 to 1.</param>
/// <param name="Against">True when a match speaks against the product.</param>
/// <param name="Precision">What a captured version is worth.</param>
/// <param name="Conditions">At least one.</param>
public sealed record ServiceRule(EvidenceGroup Group, double Weight, bool Against, VersionPrecision Precision, ImmutableArray<RuleCondition> Conditions);

/// <summary>A field and what one of its values must be like.</summary>
/// <param name="Field">The field (docs/service-rules.md).</param>
/// <param name="Patterns">Any of them; empty for a range.</param>
/// <param name="Range">The number's bounds; null for patterns.</param>
public sealed record RuleCondition(string Field, ImmutableArray<ValuePattern> Patterns, NumberRange? Range = null)
{
    /// <summary>The body that the field follows from; null for a field with values of its own.</summary>
    internal DerivedField? Derived { get; } = DerivedField.Of(Field);
}

/// <summary>Bounds of a number, both included.</summary>
/// <param name="Least">The lower one; null for none.</param>
/// <param name="Most">The upper one; null for none.</param>
public sealed record NumberRange(double? Least, double? Most)
{
    /// <summary>True when it holds some numbers and not all.</summary>
    public bool IsBounded => (Least ?? Most) is not null && !(Least > Most);

    /// <summary>True when <paramref name="text"/> is a number within the bounds.</summary>
    /// <param name="text">A decimal number.</param>
    public bool Holds(string text) =>
        double.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= (Least ?? number) && number <= (Most ?? number);
}

/// <summary>What a version that the wire carried is worth.</summary>
public enum VersionPrecision
{
    /// <summary>The release.</summary>
    Exact,

    /// <summary>The branch alone.</summary>
    Branch,

    /// <summary>The maker's build number.</summary>
    Build,
}
