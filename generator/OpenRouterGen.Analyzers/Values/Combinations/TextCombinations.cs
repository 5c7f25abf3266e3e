using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OpenRouterGen.Analyzers.Values;

/// <summary>The texts that an expression which puts a text together can be, where every part of it is known.</summary>
internal sealed class TextCombinations(ValueFinder values, int depth)
{
    /// <summary>The texts; null when a part is not known.</summary>
    public IReadOnlyList<Combined<string>>? Of(IOperation operation) =>
        TextChanges.Of(operation) is { } change ? Changed(((IInvocationOperation)operation).Instance!, change)
            : TextParts.Of(operation) is { } parts ? Combinations.Of(string.Empty, parts.Select(TextsOf), string.Concat)
            : null;

    private IReadOnlyList<Combined<string>>? Changed(IOperation text, Func<string, string?> change)
    {
        var changed = new List<Combined<string>>();
        foreach (var value in values.Values(text, depth))
        {
            if (value is not { IsLeft: false, Constant: string before } || change(before) is not { } after)
            {
                return null;
            }

            changed.Add(Combined<string>.Of(after, value));
        }

        return changed.Count > 0 ? changed : null;
    }

    private IReadOnlyList<Combined<string>>? TextsOf(TextPart part)
    {
        if (part.Expression is not { } expression)
        {
            return [Combined<string>.Of(part.Letters)];
        }

        var texts = new List<Combined<string>>();
        foreach (var value in values.Values(expression, depth))
        {
            if (value.IsLeft || Text(value) is not { } text)
            {
                return null;
            }

            texts.Add(Combined<string>.Of(text, value));
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
