using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OpenRouterGen.Analyzers.Values;

/// <summary>
/// The texts that a concatenation or an interpolation can be, where every part of it is known. Parts that branch may branch together, as the two
/// numbers of a size do: then no single combination is known to occur.
/// </summary>
internal sealed class TextCombinations(ValueFinder values, int depth)
{
    private const int MostTexts = 16;
    private const int MostParts = 64;

    /// <summary>The texts; null when a part is not known.</summary>
    public IReadOnlyList<CombinedText>? Of(IOperation operation)
    {
        IReadOnlyList<CombinedText> texts = [new(string.Empty, null, ImmutableStack<IOperation>.Empty, ImmutableStack<IOperation>.Empty)];
        var branching = 0;
        if (Parts(operation) is not { Count: <= MostParts } parts)
        {
            return null;
        }

        foreach (var part in parts)
        {
            if (part is null || TextsOf(part) is not { Count: > 0 } next || texts.Count * next.Count > MostTexts)
            {
                return null;
            }

            branching += next.Count > 1 ? 1 : 0;
            texts = [.. texts.SelectMany(_ => next, Join)];
        }

        var together = branching > 1 ? new Choice() : null;
        return together is null ? texts : [.. texts.Select(text => text with { Choice = together })];
    }

    private static CombinedText Join(CombinedText text, CombinedText next) => new(
        text.Text + next.Text,
        text.Choice ?? next.Choice,
        Join(text.Conditions, next.Conditions),
        Join(text.Variables, next.Variables));

    private static ImmutableStack<IOperation> Join(ImmutableStack<IOperation> all, ImmutableStack<IOperation> more) =>
        more.IsEmpty ? all : more.Aggregate(all, (stack, operation) => stack.Push(operation));

    // A sum of many operands is as deep as it is long: it is taken apart from its end.
    private static IReadOnlyList<IOperation?> Parts(IOperation operation)
    {
        if (operation is IInterpolatedStringOperation interpolated)
        {
            return [.. interpolated.Parts.Select(Part)];
        }

        var parts = new List<IOperation?>();
        var rest = operation;
        while (rest is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, ConstantValue.HasValue: false, Type.SpecialType: SpecialType.System_String } sum
            && parts.Count <= MostParts)
        {
            parts.Add(sum.RightOperand);
            rest = sum.LeftOperand;
        }

        parts.Add(rest);
        parts.Reverse();
        return parts;
    }

    private static IOperation? Part(IInterpolatedStringContentOperation part) => part switch
    {
        IInterpolatedStringTextOperation text => text.Text,
        IInterpolationOperation { Alignment: null, FormatString: null } hole => hole.Expression,
        _ => null,
    };

    private IReadOnlyList<CombinedText>? TextsOf(IOperation part)
    {
        var texts = new List<CombinedText>();
        foreach (var value in values.Values(part, depth))
        {
            if (Text(value) is not { } text)
            {
                return null;
            }

            texts.Add(new CombinedText(text, value.Choice, value.Conditions, value.Variables));
        }

        return texts;
    }

    // A number is written with the culture of the moment: only whole ones without a sign are the same everywhere. An enum is written by its name.
    private static string? Text(FoundValue value) => value.Kind switch
    {
        FoundKind.Null => string.Empty,
        FoundKind.Constant when value.Source.Type?.TypeKind == TypeKind.Enum => null,
        FoundKind.Constant => value.Constant switch
        {
            string text => text,
            char character => character.ToString(),
            sbyte or short or int or long when Convert.ToInt64(value.Constant, CultureInfo.InvariantCulture) >= 0 =>
                Convert.ToString(value.Constant, CultureInfo.InvariantCulture),
            byte or ushort or uint or ulong => Convert.ToString(value.Constant, CultureInfo.InvariantCulture),
            _ => null,
        },
        _ => null,
    };
}
