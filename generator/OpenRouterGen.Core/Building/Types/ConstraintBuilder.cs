using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>The constraints of a value. Only those that can hold for its C# type are kept.</summary>
internal static class ConstraintBuilder
{
    public static ConstraintModel Build(SchemaView? view, TypeRef type)
    {
        if (view is null)
        {
            return ConstraintModel.None;
        }

        return type switch
        {
            ScalarRef { Kind: ScalarKind.String } => Text(view.Node),
            ScalarRef { Kind: ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Double or ScalarKind.Decimal } => Number(view.Node),
            ListRef => new ConstraintModel { MinItems = view.Node.Count("minItems"), MaxItems = view.Node.Count("maxItems") },
            _ => ConstraintModel.None,
        };
    }

    private static ConstraintModel Text(SpecMapping node) => new()
    {
        MinLength = node.Count("minLength") is > 0 and var length ? length : null,
        MaxLength = node.Count("maxLength"),
        Pattern = node.Text("pattern"),
    };

    // OpenAPI 3.0 marks a bound as exclusive with a boolean, 3.1 states an exclusive bound as a number.
    private static ConstraintModel Number(SpecMapping node)
    {
        var above = node.Number("exclusiveMinimum");
        var below = node.Number("exclusiveMaximum");
        return new ConstraintModel
        {
            Minimum = above ?? node.Number("minimum"),
            Maximum = below ?? node.Number("maximum"),
            ExclusiveMinimum = above is not null || (node.Number("minimum") is not null && node.IsTrue("exclusiveMinimum")),
            ExclusiveMaximum = below is not null || (node.Number("maximum") is not null && node.IsTrue("exclusiveMaximum")),
        };
    }
}
