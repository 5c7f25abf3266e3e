using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OpenRouterGen.Analyzers.Values;

/// <summary>The texts that a concatenation or an interpolation can be, where every part of it is known.</summary>
internal sealed class TextCombinations(ValueFinder values)
{
    private const int MostTexts = 16;

    /// <summary>The texts; null when a part is not known.</summary>
    public IReadOnlyList<string>? Of(IOperation operation)
    {
        IReadOnlyList<string> texts = [string.Empty];
        foreach (var part in Parts(operation))
        {
            if (part is null || TextsOf(part) is not { Count: > 0 } next || texts.Count * next.Count > MostTexts)
            {
                return null;
            }

            texts = [.. texts.SelectMany(_ => next, (text, more) => text + more)];
        }

        return texts;
    }

    private static IEnumerable<IOperation?> Parts(IOperation operation) => operation switch
    {
        IBinaryOperation sum => [sum.LeftOperand, sum.RightOperand],
        IInterpolatedStringOperation interpolated => interpolated.Parts.Select(Part),
        _ => [null],
    };

    private static IOperation? Part(IInterpolatedStringContentOperation part) => part switch
    {
        IInterpolatedStringTextOperation text => text.Text,
        IInterpolationOperation { Alignment: null, FormatString: null } hole => hole.Expression,
        _ => null,
    };

    private IReadOnlyList<string>? TextsOf(IOperation part)
    {
        var texts = new List<string>();
        foreach (var value in values.Find(part))
        {
            if (Text(value) is not { } text)
            {
                return null;
            }

            texts.Add(text);
        }

        return texts;
    }

    // A number is written with the culture of the moment: only whole ones without a sign are the same everywhere.
    private static string? Text(FoundValue value) => value.Kind switch
    {
        FoundKind.Null => string.Empty,
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
