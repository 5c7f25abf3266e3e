using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>
/// What the constraints of a schema mean for the C# type that it became. This is the one place that decides it: what applies to another
/// type is left out, and so is what no value of the type can break, such as a length of at least 0.
/// </summary>
internal sealed class SchemaConstraints(SchemaLookup lookup)
{
    private static readonly NameHint s_home = NameHint.At("Value", "value", []);

    public ConstraintModel Of(SchemaView? view, TypeRef type)
    {
        var constraints = view is null || type is NamedRef ? ConstraintModel.None : OfOne(Only(view), type);

        // One object for all values that nothing is said of: emission asks each of them more than once.
        return constraints.IsNone ? ConstraintModel.None : constraints;
    }

    /// <summary>What a schema says of each value in it; null when it says nothing.</summary>
    private ConstraintModel? Each(SpecNode? schema, TypeRef type) =>
        schema is SpecMapping && lookup.Find(schema, s_home) is { } found && Of(found.View, type) is { IsNone: false } constraints ? constraints : null;

    /// <summary>The schema with what its one case beside null says.</summary>
    private SchemaView Only(SchemaView view)
    {
        HashSet<SpecNode>? passed = null;
        while (view.Cases.Count == 1 && (passed ??= []).Add(view.Cases[0]) && lookup.Find(view.Cases[0], s_home) is { View: var only })
        {
            view = only with { Node = SchemaJoin.Both(view.Node, only.Node) };
        }

        return view;
    }

    private ConstraintModel OfOne(SchemaView view, TypeRef type) => (view.Node, type) switch
    {
        (var node, ScalarRef { Kind: ScalarKind.String }) => new ConstraintModel
        {
            Length = Count(node, "minLength", "maxLength"),
            Pattern = node.Text("pattern"),
        },
        (var node, ScalarRef { Kind: ScalarKind.Int32 }) => new ConstraintModel { Bounds = Whole(node, int.MinValue, int.MaxValue) },
        (var node, ScalarRef { Kind: ScalarKind.Int64 }) => new ConstraintModel { Bounds = Whole(node, long.MinValue, long.MaxValue) },
        (var node, ScalarRef { Kind: ScalarKind.Double }) => new ConstraintModel { Bounds = Double(node) },
        (var node, ScalarRef { Kind: ScalarKind.Decimal }) => new ConstraintModel { Bounds = Decimal(node) },
        (var node, ListRef list) => new ConstraintModel
        {
            Items = Count(node, "minItems", "maxItems"),
            EachItem = node["prefixItems"] is null ? Each(node["items"], list.Element) : null,
        },
        (_, MapRef map) => new ConstraintModel { EachValue = Each(UnusedKeywords.OnlyPattern(view) ?? view.AdditionalProperties, map.Value) },
        _ => ConstraintModel.None,
    };

    private static CountModel? Count(SpecMapping node, string least, string greatest)
    {
        var minimum = node.Count(least) is > 0 and var low ? low : default(int?);
        var maximum = node.Count(greatest) is < int.MaxValue and var high ? high : default(int?);
        return minimum is null && maximum is null ? null : new CountModel(minimum, maximum);
    }

    private static WholeBounds? Whole(SpecMapping node, long least, long greatest)
    {
        var minimum = Minimum(node) is { } low ? AtLeast(low) : least;
        var maximum = Maximum(node) is { } high ? AtMost(high) : greatest;
        return minimum <= least && maximum >= greatest
            ? null
            : new WholeBounds(minimum <= least ? null : minimum, maximum >= greatest ? null : maximum);
    }

    /// <summary>The smallest whole number that a bound allows.</summary>
    private static long AtLeast(Bound<decimal> bound)
    {
        var whole = Clamp(decimal.Ceiling(bound.Value));
        return bound.IsExclusive && whole == bound.Value && whole < long.MaxValue ? whole + 1 : whole;
    }

    /// <summary>The greatest whole number that a bound allows.</summary>
    private static long AtMost(Bound<decimal> bound)
    {
        var whole = Clamp(decimal.Floor(bound.Value));
        return bound.IsExclusive && whole == bound.Value && whole > long.MinValue ? whole - 1 : whole;
    }

    private static long Clamp(decimal value) => value < long.MinValue ? long.MinValue : value > long.MaxValue ? long.MaxValue : (long)value;

    private static DoubleBounds? Double(SpecMapping node)
    {
        var minimum = Stricter(node.Real("exclusiveMinimum"), node.Real("minimum"), node.IsTrue("exclusiveMinimum"), isLeast: true);
        var maximum = Stricter(node.Real("exclusiveMaximum"), node.Real("maximum"), node.IsTrue("exclusiveMaximum"), isLeast: false);
        return minimum is null && maximum is null ? null : new DoubleBounds(minimum, maximum);
    }

    private static DecimalBounds? Decimal(SpecMapping node)
    {
        var minimum = Minimum(node);
        var maximum = Maximum(node);
        return minimum is null && maximum is null ? null : new DecimalBounds(minimum, maximum);
    }

    private static Bound<decimal>? Minimum(SpecMapping node) =>
        Stricter(node.Number("exclusiveMinimum"), node.Number("minimum"), node.IsTrue("exclusiveMinimum"), isLeast: true);

    private static Bound<decimal>? Maximum(SpecMapping node) =>
        Stricter(node.Number("exclusiveMaximum"), node.Number("maximum"), node.IsTrue("exclusiveMaximum"), isLeast: false);

    // OpenAPI 3.0 marks a bound as exclusive with a boolean, 3.1 states an exclusive bound as a number, and may state both.
    private static Bound<T>? Stricter<T>(T? exclusive, T? inclusive, bool isExclusive, bool isLeast)
        where T : struct, IComparable<T>
    {
        if (exclusive is { } stated && (inclusive is not { } other || (isLeast ? stated.CompareTo(other) >= 0 : stated.CompareTo(other) <= 0)))
        {
            return new(stated, IsExclusive: true);
        }

        return inclusive is { } bound ? new(bound, isExclusive) : null;
    }
}
