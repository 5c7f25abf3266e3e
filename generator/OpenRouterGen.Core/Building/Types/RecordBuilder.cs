using System.Globalization;
using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>Builds records from objects with named members.</summary>
internal sealed class RecordBuilder
{
    private readonly BuildContext _context;
    private readonly TypeBuilder _types;
    private readonly InterfaceBuilder _interfaces;
    private readonly MemberDirections _directions;
    private readonly RuleBuilder _rules;
    private readonly SchemaConstraints _constraints;
    private readonly DescribedRequestBuilder _described;
    private readonly StatedShown _shown;

    public RecordBuilder(BuildContext context, TypeBuilder types)
    {
        (_context, _types) = (context, types);
        _interfaces = new InterfaceBuilder(context);
        _directions = new MemberDirections(context);
        _rules = new RuleBuilder(context);
        _constraints = new SchemaConstraints(context.Lookup);
        _described = new DescribedRequestBuilder(context);
        _shown = new StatedShown(context);
        Inherited = new InheritedRecords(context, types, this);
    }

    /// <summary>What records that extend each other have in common.</summary>
    public InheritedRecords Inherited { get; }

    /// <summary>Builds a record; <paramref name="member"/> is its place among those that extend each other, null for most.</summary>
    public void Build(CSharpIdentifier name, PlacedSchema schema, FamilyMember? member = null)
    {
        var view = schema.View;
        var extended = Inherited.Extended(member);
        var members = new RecordScope(_context.Problems, name, extended?.Names);
        var properties = member is null
            ? view.Properties.Select(property => BuildProperty(name, schema, property, members)).ToEquatableList()
            : Inherited.Members(name, schema, member, members);
        var additional = extended is null ? Additional(schema) : Inherited.Additional(schema, extended);
        var record = new RecordModel(name, view.Description, properties)
        {
            Deprecated = view.Deprecated,
            Implements = _interfaces.Build(name, view.Node, properties),
            Inheritance = member is null ? null : Inherited.Place(member),
            AdditionalProperties = additional.Type,
            AdditionalConstraints = _constraints.Of(additional.View, additional.Type),
            AdditionalPropertiesName = extended?.Model.AdditionalPropertiesName ?? Own("AdditionalProperties", "additional members", view, members),
            ExplicitNullsName = extended?.Model.ExplicitNullsName
                ?? (properties.Any(property => property.Type.Nullable) ? Own("ExplicitNulls", "members that are null", view, members) : null),
            Rules = _rules.Build(view),
            Described = _described.Build(view, properties),
        };
        _context.Types.Add(record, view.Node.Spot);
        _context.Places?.AddType(name, view.Node);
        if (member is not null)
        {
            Inherited.Keep(member, new BuiltRecord(record, view, additional, members));
        }
    }

    /// <summary>Builds a member; <paramref name="known"/> is what it becomes when the schema alone does not say it.</summary>
    public PropertyModel BuildProperty(CSharpIdentifier record, PlacedSchema schema, SchemaProperty property, RecordScope members, BuiltSchema? known = null)
    {
        var (type, target) = known ?? _types.Build(property.Node, schema.HomeOf(property));
        _context.Places?.AddMember(record, property, target);
        var node = property.Node as SpecMapping;
        var chosen = node is null ? null : _context.Names.Chosen(node, ExtensionKeys.Name);
        var wanted = chosen?.Text ?? PascalCase.Member(property.WireName, record);
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
            IsShown = _shown.Of(type, node, target?.Node),
            Constraints = _constraints.Of(target, type),
            IsResults = node is not null && IsResults(node, type),
        };
    }

    private BuiltSchema Additional(PlacedSchema schema) => schema.View.AdditionalProperties is SpecMapping value
        ? _types.Build(value, schema.Home.Value())
        : new(new ScalarRef(ScalarKind.Json), View: null);

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
        if (!_context.IsBundled(spot.File))
        {
            _context.Problems.Report(ProblemCatalog.InvalidExtension, spot, ExtensionKeys.Results, "the member is no list");
        }

        return false;
    }

    // A member of the schema that has the name keeps it.
    private static CSharpIdentifier Own(string name, string owner, SchemaView view, RecordScope members) =>
        members.Give(name, name, owner, view.Node.Spot, ExtensionKeys.Name).Property;

    private static ConstantModel? Constant(SchemaView? view, TypeRef type) => (view?.Constant, type) switch
    {
        _ when view?.IsOnlyNull == true => new ConstantModel(IsNull: true),
        (_, { Nullable: true }) => null,
        ({ Kind: SpecScalarKind.String } value, NamedRef { Kind: NamedKind.Enum }) => new ConstantModel(value.Text),
        ({ Kind: SpecScalarKind.String } value, ScalarRef
        {
            Kind: ScalarKind.String or ScalarKind.DecimalText or ScalarKind.Base64
                or ScalarKind.DateTime or ScalarKind.Date or ScalarKind.Guid or ScalarKind.Uri
        }) => new ConstantModel(value.Text),
        ({ Kind: SpecScalarKind.Boolean } value, ScalarRef { Kind: ScalarKind.Boolean }) => new ConstantModel(Flag: value.Text == "true"),
        ({ Kind: SpecScalarKind.Integer or SpecScalarKind.Number } value, ScalarRef { Kind: var kind }) when NumberFit.Holds(kind, value.Text) =>
            Number(value, kind),
        _ => null,
    };

    // What the type does not hold is raw JSON.
    private static ConstantModel? Number(SpecScalar value, ScalarKind kind) => kind switch
    {
        ScalarKind.Double => new ConstantModel(Real: double.Parse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture)),
        ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Decimal =>
            new ConstantModel(Number: decimal.Parse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture)),
        _ => null,
    };
}
