using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OpenRouterGen.Analyzers.Values;

/// <summary>
/// Takes an expression apart that puts a text together: sums, interpolations, also those that say their culture, and the methods of
/// <see cref="string"/> that do the same.
/// </summary>
internal static class TextParts
{
    private const int Most = 64;

    /// <summary>Whether an expression puts a text together.</summary>
    public static bool IsMadeBy(IOperation operation) => operation switch
    {
        IInterpolatedStringOperation => true,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } => true,
        IInvocationOperation { TargetMethod: { IsStatic: true, ContainingType.SpecialType: SpecialType.System_String } method } =>
            method.Name is nameof(string.Concat) or nameof(string.Join) or nameof(string.Format) or "Create",
        IInvocationOperation { TargetMethod: { Name: nameof(FormattableString.Invariant), ContainingType.Name: nameof(FormattableString) } } => true,
        _ => TextChanges.Written(operation) is not null || TextChanges.Of(operation) is not null,
    };

    /// <summary>The parts; null when one is not known, or there are too many.</summary>
    public static IReadOnlyList<TextPart>? Of(IOperation operation)
    {
        if (operation is IInterpolatedStringOperation text && HasParameter(text))
        {
            return null;
        }

        var parts = operation switch
        {
            IInterpolatedStringOperation interpolated => Known(interpolated.Parts.Select(Part)),
            _ when TextChanges.Written(operation) is { } written => [TextPart.Of(written)],
            IInvocationOperation { TargetMethod.Name: "Create", Arguments: { Length: 2 } arguments } when TextChanges.IsCulture(arguments[0].Value) =>
                Interpolated(arguments[1].Value),
            IInvocationOperation { TargetMethod.Name: "Create" } => null,
            IInvocationOperation { TargetMethod.Name: nameof(FormattableString.Invariant), Arguments: var arguments } => Interpolated(arguments[0].Value),
            IInvocationOperation { TargetMethod.Name: nameof(string.Concat) } call => Known(Items(Arguments(call))),
            IInvocationOperation { TargetMethod.Name: nameof(string.Join) } call => Joined(Arguments(call)),
            IInvocationOperation call => Formatted(Arguments(call)),
            _ => Summed(operation),
        };
        return parts is { Count: <= Most } ? parts : null;
    }

    // A sum of many operands is as deep as it is long: it is taken apart from its end.
    private static IReadOnlyList<TextPart> Summed(IOperation operation)
    {
        var parts = new List<TextPart>();
        var rest = operation;
        while (rest is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, ConstantValue.HasValue: false, Type.SpecialType: SpecialType.System_String } sum
            && parts.Count <= Most)
        {
            parts.Add(TextPart.Of(sum.RightOperand));
            rest = sum.LeftOperand;
        }

        parts.Add(TextPart.Of(rest));
        parts.Reverse();
        return parts;
    }

    // What most prompts hold.
    private static bool HasParameter(IInterpolatedStringOperation text)
    {
        foreach (var part in text.Parts)
        {
            if (part is IInterpolationOperation { Expression.Kind: OperationKind.ParameterReference })
            {
                return true;
            }
        }

        return false;
    }

    private static IReadOnlyList<TextPart>? Interpolated(IOperation value) => WrittenParts.Unconverted(value) switch
    {
        IInterpolatedStringHandlerCreationOperation { Content: IInterpolatedStringOperation content } => Known(content.Parts.Select(Part)),
        IInterpolatedStringOperation content => Known(content.Parts.Select(Part)),
        _ => null,
    };

    private static TextPart? Part(IInterpolatedStringContentOperation part) => part switch
    {
        IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { Arguments: { Length: 1 } only } } => TextPart.Of(only[0].Value),
        IInterpolatedStringTextOperation text => TextPart.Of(text.Text),
        IInterpolationOperation { Alignment: null, FormatString: null } hole => TextPart.Of(hole.Expression),
        _ => null,
    };

    private static IReadOnlyList<TextPart>? Joined(IReadOnlyList<IArgumentOperation> arguments)
    {
        var separator = TextPart.Of(arguments[0].Value);
        return Known(Items(arguments.Skip(1)).SelectMany<TextPart?, TextPart?>((item, index) => index == 0 ? [item] : [separator, item]));
    }

    private static IReadOnlyList<TextPart>? Formatted(IReadOnlyList<IArgumentOperation> arguments)
    {
        // What a culture does to the parts is the same for all, what another provider does is not known.
        var rest = TextChanges.IsCulture(arguments[0].Value) ? [.. arguments.Skip(1)] : arguments;
        return rest[0].Value.ConstantValue is { HasValue: true, Value: string format } && Known(Items(rest.Skip(1))) is { } items
            ? Known(Format(format, items))
            : null;
    }

    /// <summary>The letters and holes of a composite format. A hole that says how its value is written is not known.</summary>
    private static IEnumerable<TextPart?> Format(string format, IReadOnlyList<TextPart> items)
    {
        for (var at = 0; at < format.Length;)
        {
            if (format[at] is not ('{' or '}'))
            {
                var end = format.IndexOfAny(['{', '}'], at) is >= 0 and var next ? next : format.Length;
                yield return new TextPart(null, format.Substring(at, end - at));
                at = end;
            }
            else if (at + 1 < format.Length && format[at + 1] == format[at])
            {
                yield return new TextPart(null, format.Substring(at, 1));
                at += 2;
            }
            else
            {
                var end = format.IndexOf('}', at);
                var item = end > at ? ItemAt(format.Substring(at + 1, end - at - 1), items) : null;
                yield return item;
                at = item is null ? format.Length : end + 1;
            }
        }
    }

    private static TextPart? ItemAt(string hole, IReadOnlyList<TextPart> items) =>
        int.TryParse(hole, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < items.Count ? items[index] : null;

    private static IReadOnlyList<IArgumentOperation> Arguments(IInvocationOperation call) =>
        [.. call.Arguments.OrderBy(argument => argument.Parameter?.Ordinal)];

    /// <summary>What arguments give one by one, be it in a list that is written out; null for one that is not known.</summary>
    private static IEnumerable<TextPart?> Items(IEnumerable<IArgumentOperation> arguments) => arguments.SelectMany<IArgumentOperation, TextPart?>(argument =>
        Listed(argument.Value) is { } items ? items.Select<IOperation, TextPart?>(TextPart.Of)
            : argument.Parameter?.Type.SpecialType is SpecialType.System_String or SpecialType.System_Object ? [TextPart.Of(argument.Value)]
            : [null]);

    private static IEnumerable<IOperation>? Listed(IOperation value) => value switch
    {
        IConversionOperation conversion => Listed(conversion.Operand),
        IArrayCreationOperation { DimensionSizes.Length: 1, Initializer.ElementValues: var elements } => elements,
        ICollectionExpressionOperation { Elements: var elements } when elements.All(element => element is not ISpreadOperation) => elements,
        _ => null,
    };

    private static IReadOnlyList<TextPart>? Known(IEnumerable<TextPart?> parts)
    {
        var known = new List<TextPart>();
        foreach (var part in parts)
        {
            if (part is null)
            {
                return null;
            }

            known.Add(part);
        }

        return known;
    }
}
