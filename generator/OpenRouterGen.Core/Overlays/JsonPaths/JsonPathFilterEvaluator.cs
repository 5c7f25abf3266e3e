using System.Globalization;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Overlays;

/// <summary>Decides a filter for one node. "Nothing" (RFC 9535, section 2.4.1) is null here; a null of the document is a node.</summary>
internal static class JsonPathFilterEvaluator
{
    public static bool Holds(JsonPathCondition condition, JsonPathMatch at, JsonPathEvaluator evaluator)
    {
        switch (condition)
        {
            case JsonPathOr either:
                foreach (var alternative in either.Conditions)
                {
                    if (Holds(alternative, at, evaluator))
                    {
                        return true;
                    }
                }

                return false;
            case JsonPathAnd all:
                foreach (var part in all.Conditions)
                {
                    if (!Holds(part, at, evaluator))
                    {
                        return false;
                    }
                }

                return true;
            case JsonPathNot not:
                return !Holds(not.Condition, at, evaluator);
            case JsonPathExists exists:
                return exists.Query.IsSingular
                    ? evaluator.FindSingle(exists.Query, at) is not null
                    : evaluator.Find(exists.Query, at).Count > 0;
            case JsonPathComparison comparison:
                return JsonPathComparer.Holds(Value(comparison.Left, at, evaluator), comparison.Operator, Value(comparison.Right, at, evaluator));
            case JsonPathPatternTest test:
                return Value(test.Text, at, evaluator) is SpecScalar { Kind: SpecScalarKind.String } text
                    && Value(test.Pattern, at, evaluator) is SpecScalar { Kind: SpecScalarKind.String } pattern
                    && evaluator.Matches(text.Text, pattern.Text, test.IsWhole);
            default:
                throw new InvalidOperationException(condition.GetType().Name);
        }
    }

    private static SpecNode? Value(JsonPathOperand operand, JsonPathMatch at, JsonPathEvaluator evaluator)
    {
        switch (operand)
        {
            case JsonPathLiteral literal:
                return literal.Value;
            case JsonPathValue { Query.IsSingular: true } value:
                return evaluator.FindSingle(value.Query, at);
            case JsonPathValue value:
                var found = evaluator.Find(value.Query, at);
                return found.Count == 1 ? found[0].Node : null;
            case JsonPathLength length:
                return Value(length.Operand, at, evaluator) is { } measured ? Length(measured) : null;
            case JsonPathCount count:
                return Integer(evaluator.Find(count.Query, at).Count);
            default:
                throw new InvalidOperationException(operand.GetType().Name);
        }
    }

    private static SpecScalar? Length(SpecNode node) => node switch
    {
        SpecMapping mapping => Integer(mapping.Entries.Count),
        SpecSequence sequence => Integer(sequence.Items.Count),
        SpecScalar { Kind: SpecScalarKind.String } text => Integer(Characters(text.Text)),
        _ => null,
    };

    /// <summary>Unicode characters, not UTF-16 units.</summary>
    private static int Characters(string text)
    {
        var count = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
            {
                count--;
            }
        }

        return count;
    }

    private static SpecScalar Integer(int value) =>
        new(SourceSpot.WholeFile(string.Empty), value.ToString(CultureInfo.InvariantCulture), SpecScalarKind.Integer);
}
