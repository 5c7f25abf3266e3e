using System.Globalization;
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
        var constraints = view is null ? ConstraintModel.None
            : view.Cases.Count == 0 ? OfOne(view, type)
            : Of([view], type, out _);

        // One object for all values that nothing is said of: emission asks each of them more than once.
        return constraints.IsNone ? ConstraintModel.None : constraints;
    }

    /// <summary>What several cases that became one type allow together.</summary>
    /// <param name="views">The cases.</param>
    /// <param name="type">The type that they became.</param>
    /// <param name="isExact">Whether all that the result allows is allowed by a case.</param>
    public ConstraintModel Of(IReadOnlyList<SchemaView> views, TypeRef type, out bool isExact)
    {
        isExact = true;
        if (views.Count == 0 || type is NamedRef or ScalarRef { Kind: ScalarKind.Json })
        {
            return ConstraintModel.None;
        }

        var cases = Cases(views);
        var free = cases.Where(item => item.Constant is null && item.Enum is null).ToList();
        var isMixed = free.Count > 0 && free.Count < cases.Count;
        if (isMixed && type is ScalarRef { Kind: ScalarKind.String })
        {
            // A text of known values is within no length and no pattern.
            isExact = CaseConstraints.Any([.. free.Select(item => OfOne(item, type))], out _).IsNone;
            return ConstraintModel.None;
        }

        return CaseConstraints.Any([.. cases.Select(item => OfOne(isMixed ? WithinValues(item) : item, type))], out isExact);
    }

    /// <summary>The schemas without cases that schemas are or have as cases, each with what is said around it.</summary>
    public List<SchemaView> Cases(IReadOnlyList<SchemaView> views)
    {
        var cases = new List<SchemaView>();
        var waiting = new Queue<SchemaView>(views);
        HashSet<SpecNode>? passed = null;
        while (waiting.Count > 0)
        {
            var view = waiting.Dequeue();
            if (view.Cases.Count == 0)
            {
                cases.Add(view);
            }

            foreach (var node in view.Cases)
            {
                // What is met again, maybe with less around it, is taken to allow everything: a value that is right is never refused.
                waiting.Enqueue((passed ??= []).Add(node) && lookup.Find(node, s_home) is { View: var item } ? Within(view, item) : new(new(node.Spot)));
            }
        }

        return cases;
    }

    private static SchemaView Within(SchemaView around, SchemaView item) => item with
    {
        Node = SchemaJoin.Both(around.Node, item.Node),
        AdditionalProperties = item.AdditionalProperties ?? around.AdditionalProperties,
    };

    /// <summary>A case that lists numbers allows what lies between them; one that lists none is as it is.</summary>
    private static SchemaView WithinValues(SchemaView view)
    {
        var values = (view.Constant is { } only ? [only] : view.Enum ?? []).Where(value => value.Kind is SpecScalarKind.Integer or SpecScalarKind.Number)
            .OrderBy(value => double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .ToList();
        return values.Count == 0 ? view : view with
        {
            Node = SchemaJoin.Both(view.Node, MadeNode.Mapping(view.Node.Spot, ("minimum", values[0]), ("maximum", values[values.Count - 1]))),
        };
    }

    /// <summary>What a schema says of each value in it; null when it says nothing.</summary>
    private ConstraintModel? Each(SpecNode? schema, TypeRef type) =>
        schema is SpecMapping && lookup.Find(schema, s_home) is { } found && Of(found.View, type) is { IsNone: false } constraints ? constraints : null;

    private ConstraintModel OfOne(SchemaView view, TypeRef type) => (view.Node, type) switch
    {
        (var node, ScalarRef { Kind: ScalarKind.String }) => new ConstraintModel
        {
            Length = Possible(Count(node, "minLength", "maxLength")),
            Pattern = node.Text("pattern"),
        },
        (var node, ScalarRef { Kind: ScalarKind.Int32 }) => new ConstraintModel { Bounds = Possible(Whole(node, int.MinValue, int.MaxValue)) },
        (var node, ScalarRef { Kind: ScalarKind.Int64 }) => new ConstraintModel { Bounds = Possible(Whole(node, long.MinValue, long.MaxValue)) },
        (var node, ScalarRef { Kind: ScalarKind.Double }) => new ConstraintModel { Bounds = Possible(Double(node)) },
        (var node, ScalarRef { Kind: ScalarKind.Decimal }) => new ConstraintModel { Bounds = Possible(Decimal(node)) },
        (var node, ListRef list) => new ConstraintModel
        {
            Items = Possible(Items(node)),
            EachItem = node["prefixItems"] is null ? Each(node["items"], list.Element) : null,
        },
        (_, MapRef map) => new ConstraintModel { EachValue = Each(UnusedKeywords.OnlyPattern(view) ?? view.AdditionalProperties, map.Value) },
        _ => ConstraintModel.None,
    };

    /// <summary>The lower limit of two that no value is within both of: the document is wrong there, and neither is checked.</summary>
    public string? Contradicting(SpecMapping node, TypeRef type) => type switch
    {
        ScalarRef { Kind: ScalarKind.String } => IsEmpty(Count(node, "minLength", "maxLength")) ? "minLength" : null,
        ScalarRef { Kind: ScalarKind.Int32 or ScalarKind.Int64 } => IsEmpty(Whole(node, long.MinValue, long.MaxValue)) ? LowerBound(node) : null,
        ScalarRef { Kind: ScalarKind.Double } => IsEmpty(Double(node)) ? LowerBound(node) : null,
        ScalarRef { Kind: ScalarKind.Decimal } => IsEmpty(Decimal(node)) ? LowerBound(node) : null,
        ListRef => IsEmpty(Items(node)) ? "minItems" : null,
        _ => null,
    };

    private static string LowerBound(SpecMapping node) => node["minimum"] is not null ? "minimum" : "exclusiveMinimum";

    private static CountModel? Possible(CountModel? count) => IsEmpty(count) ? null : count;

    private static BoundsModel? Possible(BoundsModel? bounds) => IsEmpty(bounds) ? null : bounds;

    private static bool IsEmpty(CountModel? count) => count is { Minimum: { } least, Maximum: { } greatest } && least > greatest;

    private static bool IsEmpty(BoundsModel? bounds) => bounds switch
    {
        WholeBounds { Minimum: { } least, Maximum: { } greatest } => least > greatest,
        DoubleBounds { Minimum: { } least, Maximum: { } greatest } => IsEmpty(least, greatest),
        DecimalBounds { Minimum: { } least, Maximum: { } greatest } => IsEmpty(least, greatest),
        _ => false,
    };

    private static bool IsEmpty<T>(Bound<T> least, Bound<T> greatest)
        where T : struct, IComparable<T> => least.Value.CompareTo(greatest.Value) is var order
        && (order > 0 || (order == 0 && (least.IsExclusive || greatest.IsExclusive)));

    /// <summary>How many items a list has: where no further one is right, no more than those that have schemas of their own.</summary>
    private CountModel? Items(SpecMapping node)
    {
        var stated = Count(node, "minItems", "maxItems");
        if (!lookup.AllowsNothing(node["items"]))
        {
            return stated;
        }

        var named = node.Sequence("prefixItems")?.Items.Count ?? 0;
        return new CountModel(stated?.Minimum, Math.Min(named, stated?.Maximum ?? named));
    }

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
