using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OpenRouter.Runtime;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Diagnostics;
using OpenRouterGen.Analyzers.Symbols;
using OpenRouterGen.Analyzers.Values;
using RefusalKind = OpenRouterGen.Analyzers.Symbols.RefusalKind;

namespace OpenRouterGen.Analyzers.Rules;

internal static class RefusedValue
{
    public static readonly DiagnosticDescriptor Descriptor = DiagnosticCatalog.Describe(
        DiagnosticIds.RefusedValue,
        "A value throws at once",
        "{0} throws at once: {1}",
        DiagnosticCatalog.Usage,
        DiagnosticSeverity.Warning,
        "A constant is given to an option or an argument that refuses it by an exception, before anything is sent.");

    public static bool IsRefused(FoundValue value, Refusal refusal) => Problem(value, refusal) is not null;

    public static Diagnostic? Check(ISymbol symbol, FoundValue value, Refusal refusal) => Problem(value, refusal) is { } problem
        ? Report.Value(Descriptor, value, [], SaidName.Of(symbol), problem)
        : null;

    /// <summary>A key that is empty. One that is not is a matter of its own.</summary>
    public static Diagnostic? CheckKey(ISymbol symbol, FoundValue value, string variable) =>
        value is { Kind: FoundKind.Constant, Constant: string text } && string.IsNullOrWhiteSpace(text)
            ? Report.Value(
                Descriptor,
                value,
                [],
                SaidName.Of(symbol),
                $"the key is empty, which never means that of the environment variable '{variable}': leave it out for that")
            : null;

    private static string? Problem(FoundValue value, Refusal refusal) => refusal.Kind switch
    {
        RefusalKind.Negative => Number(value) < 0 ? $"it is {NumberRange.Text(Number(value)!)}, and must not be negative" : null,
        RefusalKind.NotPositive => Number(value) <= 0 ? $"it is {NumberRange.Text(Number(value)!)}, and must be greater than zero" : null,
        RefusalKind.NoTime => WrittenTime.Ticks(value.Source) is <= 0 and { } ticks && !ticks.Equals(Timeout.InfiniteTimeSpan.Ticks)
            ? "the time must be greater than zero, or Timeout.InfiniteTimeSpan for no limit"
            : null,
        RefusalKind.NoAddress => WrittenAddress.Of(value.Source) is { } address ? ServiceAddress.Problem(address) : null,
        RefusalKind.NoPathPart => ProblemOfPath(value, refusal),
    };

    private static decimal? Number(FoundValue value) => value.Constant switch
    {
        int number => number,
        decimal amount => amount,
        _ => WrittenAmount(value.Source),
    };

    // The constants of the type are none of the language.
    private static decimal? WrittenAmount(IOperation source) =>
        source is IFieldReferenceOperation { Field: { Name: var name, ContainingType.SpecialType: SpecialType.System_Decimal } }
            ? name switch
            {
                nameof(decimal.MinusOne) => decimal.MinusOne,
                nameof(decimal.MinValue) => decimal.MinValue,
                nameof(decimal.Zero) => decimal.Zero,
                _ => null,
            }
            : null;

    private static string? ProblemOfPath(FoundValue value, Refusal refusal)
    {
        if (value.Kind == FoundKind.Null)
        {
            return "null is no part of a path";
        }

        if (value.Constant is not string text)
        {
            return null;
        }

        if (PathText.HasHalf(text))
        {
            return "the text holds half of a surrogate pair, which is no character";
        }

        if (refusal.Separator is not { Length: > 0 } separator)
        {
            return PathText.IsPart(text) ? null : $"'{text}' cannot be a part of a path";
        }

        return PathText.HasParts(text, separator, refusal.Parts) ? null : $"'{text}' does not have {refusal.Parts} parts with '{separator}' between them";
    }
}
