using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>The limits of cases that became one C# type, and what of them is not checked.</summary>
internal sealed class CaseLimits(BuildContext context)
{
    private static readonly string[] s_limits =
    [
        "minLength", "maxLength", "pattern", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minItems", "maxItems", "items",
    ];

    private readonly SchemaConstraints _constraints = new(context.Lookup);

    /// <summary>What the cases allow together.</summary>
    public ConstraintModel Of(PlacedSchema union, IReadOnlyList<UnionCase> cases, TypeRef type)
    {
        var views = cases.Select(item => item.View).ToList();
        if (type is NamedRef { Kind: NamedKind.Enum })
        {
            // Any text beside known values: one that is none of them fits no case when it is beyond the limits.
            var texts = _constraints.Cases([.. cases.Where(item => !item.IsStringEnum).Select(item => item.View)]);
            if (!_constraints.Of(texts, new ScalarRef(ScalarKind.String), out _).IsNone)
            {
                Report(union, cases, "a text beside known values is not measured, and the service decides");
            }

            return ConstraintModel.None;
        }

        var any = _constraints.Of(views, type, out var isExact);
        if (!isExact)
        {
            Report(union, cases, "what all cases together allow is checked, and the service decides on values between them");
        }

        return any;
    }

    /// <summary>The same for two that became one type one after the other.</summary>
    public ConstraintModel Of(PlacedSchema union, UnionCase item, ConstraintModel first, ConstraintModel second)
    {
        var any = CaseConstraints.Any([first, second], out var isExact);
        if (!isExact)
        {
            Report(union, [item], "what all cases together allow is checked, and the service decides on values between them");
        }

        return any;
    }

    private void Report(PlacedSchema union, IReadOnlyList<UnionCase> cases, string reason)
    {
        var limits = _constraints.Cases([.. cases.Select(item => item.View)]).SelectMany(view => s_limits.Select(view.Node.Find)).OfType<SpecEntry>();
        if (limits.FirstOrDefault() is { } limit)
        {
            context.Problems.Report(ProblemCatalog.NotUsed, limit.KeySpot, $"what each case at '{union.Home.Pointer}' alone allows", reason);
        }
    }
}
