using System.Globalization;
using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>Builds records from objects with named members.</summary>
internal sealed class RecordBuilder(BuildContext context, TypeBuilder types)
{
    private readonly InterfaceBuilder _interfaces = new(context);
    private readonly MemberDirections _directions = new(context);
    private readonly RuleBuilder _rules = new(context);
    private readonly SchemaConstraints _constraints = new(context.Lookup);
    private readonly DescribedRequestBuilder _described = new(context);

    public void Build(CSharpIdentifier name, PlacedSchema schema)
    {
        var view = schema.View;
        var members = new RecordScope(context.Problems, name);
        var properties = view.Properties.Select(property => BuildProperty(name, schema, property, members)).ToEquatableList();
        var additional = view.AdditionalProperties is SpecMapping value ? types.Build(value, schema.Home.Value()) : new(new ScalarRef(ScalarKind.Json), null);
        var record = new RecordModel(name, view.Description, properties)
        {
            Deprecated = view.Deprecated,
            Implements = _interfaces.Build(view.Node),
            AdditionalProperties = additional.Type,
            AdditionalConstraints = _constraints.Of(additional.View, additional.Type),
            AdditionalPropertiesName = Own("AdditionalProperties", "additional members", view, members),
            ExplicitNullsName = properties.Any(property => property.Type.Nullable) ? Own("ExplicitNulls", "members that are null", view, members) : null,
            Rules = _rules.Build(view),
            Described = _described.Build(view, properties),
        };
        context.Types.Add(record, view.Node.Spot);
    }

    /// <summary>Builds a member; <paramref name="known"/> is what it becomes when the schema alone does not say it.</summary>
    public PropertyModel BuildProperty(CSharpIdentifier record, PlacedSchema schema, SchemaProperty property, RecordScope members, BuiltSchema? known = null)
    {
        var (type, target) = known ?? types.Build(property.Node, schema.HomeOf(property));
        var node = property.Node as SpecMapping;
        var chosen = node is null ? null : context.Names.Chosen(node, ExtensionKeys.Name);
        var wanted = chosen?.Text ?? PascalCase.From(property.WireName);
        var owner = $"member '{property.WireName}' of '{record.Text}'";
        return new PropertyModel(
            property.WireName,
            members.Give(wanted, property.WireName, owner, property.Spot, $"{ExtensionKeys.Name} on the member", chosen?.Spot),
            type,
            schema.View.Required.Contains(property.WireName))
        {
            Description = node?.Text("description") ?? target?.Description,
            Default = (node?["default"] ?? target?.Node["default"]) is SpecScalar { IsNull: false } value ? value.Text : null,
            Deprecated = node?.IsTrue("deprecated") == true,
            Direction = _directions.Of(property, target),
            Constant = Constant(target, type),
            Constraints = _constraints.Of(target, type),
            IsResults = node is not null && IsResults(node, type),
        };
    }

    private bool IsResults(SpecMapping node, TypeRef type)
    {
        if (!node.IsTrue(ExtensionKeys.Results))
        {
            return false;
        }

        if (type is ListRef)
        {
            return true;
        }

        var spot = node[ExtensionKeys.Results]!.Spot;
        if (!context.IsBundled(spot.File))
        {
            context.Problems.Report(ProblemCatalog.InvalidExtension, spot, ExtensionKeys.Results, "the member is no list");
        }

        return false;
    }

    // A member of the schema that has the name keeps it.
    private static CSharpIdentifier Own(string name, string owner, SchemaView view, RecordScope members) =>
        members.Give(name, name, owner, view.Node.Spot, ExtensionKeys.Name).Property;

    private static ConstantModel? Constant(SchemaView? view, TypeRef type) => (view?.Constant, type) switch
    {
        (_, { Nullable: true }) => null,
        ({ Kind: SpecScalarKind.String } value, NamedRef { Kind: NamedKind.Enum }) => new ConstantModel(value.Text),
        ({ Kind: SpecScalarKind.String } value, ScalarRef
        {
            Kind: ScalarKind.String or ScalarKind.Base64 or ScalarKind.DateTime or ScalarKind.Date or ScalarKind.Guid or ScalarKind.Uri
        }) => new ConstantModel(value.Text),
        ({ Kind: SpecScalarKind.Boolean } value, ScalarRef { Kind: ScalarKind.Boolean }) => new ConstantModel(Flag: value.Text == "true"),
        ({ Kind: SpecScalarKind.Integer or SpecScalarKind.Number } value, ScalarRef scalar) => Number(value, scalar.Kind),
        _ => null,
    };

    private static ConstantModel? Number(SpecScalar value, ScalarKind kind)
    {
        if (!decimal.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var fits = kind switch
        {
            ScalarKind.Int32 => number == decimal.Truncate(number) && number is >= int.MinValue and <= int.MaxValue,
            ScalarKind.Int64 => number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue,
            ScalarKind.Double or ScalarKind.Decimal => true,
            _ => false,
        };
        return fits ? new ConstantModel(Number: number) : null;
    }
}
