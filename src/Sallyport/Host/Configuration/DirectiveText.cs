using System.Collections.Immutable;

namespace Sallyport.Host.Configuration;

/// <summary>The statements of one file in their order, and where its text breaks the format.</summary>
/// <param name="Directives">The statements; what comes behind a fault is read as well as can be.</param>
/// <param name="Faults">The faults, in the order of lines.</param>
internal sealed record DirectiveText(ImmutableArray<Directive> Directives, ImmutableArray<TextFault> Faults);

/// <summary>A place where a text breaks its format.</summary>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Reason">A constant phrase.</param>
internal readonly record struct TextFault(int Line, string Reason);
