using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>
/// Builds what records that extend each other have in common. A member that two of them declare is the base's: C# has one type for it, so that what else the
/// other one says of it is checked, or reported.
/// </summary>
internal sealed class InheritedRecords(BuildContext context, TypeBuilder types, RecordBuilder records)
{
    private readonly Dictionary<FamilyMember, BuiltRecord> _built = [];
    private readonly SchemaConstraints _constraints = new(context.Lookup);

    /// <summary>Whether a record can be built now: the one that it extends is there.</summary>
    public bool IsReady(FamilyMember? member) => member?.Base is not { } extended || _built.ContainsKey(extended);

    /// <summary>The record that one extends; null when it extends none.</summary>
    public BuiltRecord? Extended(FamilyMember? member) => member?.Base is { } extended ? _built[extended] : null;

    public void Keep(FamilyMember member, BuiltRecord built) => _built.Add(member, built);

    /// <summary>The schema with the tag, whether or not it declares it.</summary>
    public static PlacedSchema WithTag(PlacedSchema schema, FamilyMember member)
    {
        var (view, tag) = (schema.View, member.Tag);
        if (view.Properties.Any(property => property.WireName == tag.Name))
        {
            return schema;
        }

        var spot = view.Node.Spot;
        var type = tag.Kind switch
        {
            JsonKind.Number => "integer",
            JsonKind.Boolean => "boolean",
            _ => "string",
        };
        var node = MadeNode.Mapping(spot, ("type", MadeNode.Text(spot, type)));
        return schema with { View = view with { Properties = [new SchemaProperty(tag.Name, node, null, spot), .. view.Properties] } };
    }

    /// <summary>The members of a record: those of the one that it extends, and its own.</summary>
    public EquatableList<PropertyModel> Members(CSharpIdentifier name, PlacedSchema schema, FamilyMember member, RecordScope names)
    {
        var extended = Extended(member);
        var inherited = extended?.Model.Properties ?? EquatableList<PropertyModel>.Empty;
        var known = new HashSet<string>(inherited.Select(property => property.WireName), StringComparer.Ordinal);
        var own = schema.View.Properties.Where(property => !known.Contains(property.WireName))
            .Select(property => Tagged(records.BuildProperty(name, schema, property, names), member.Tag));
        return inherited.Select(property => Inherited(property, schema, member, extended!)).Concat(own).ToEquatableList();
    }

    /// <summary>What the members without a name of a record are that extends another one: another type than the base's is reported.</summary>
    public BuiltSchema Additional(PlacedSchema schema, BuiltRecord extended)
    {
        if (schema.View.AdditionalProperties is not SpecMapping stated || stated == extended.View.AdditionalProperties)
        {
            return extended.Additional;
        }

        var built = types.Build(stated, schema.Home.Value());
        if (built.Type == extended.Additional.Type)
        {
            return built;
        }

        Report(stated.Spot, "'additionalProperties'", schema, "members without a name have the type that the base gives them");
        return extended.Additional;
    }

    /// <summary>The place of a record in its family, all of which is built.</summary>
    public InheritanceModel Place(FamilyMember member)
    {
        var cases = member.Below.Select(item => new InheritingModel(Name(item), item.Tags)).ToEquatableList();
        foreach (var item in member.Below)
        {
            types.BuildComponent(item.Component);
        }

        ReportElsewhere(member);
        var byDefault = member.Tag.Default is { } target ? ByDefault(member, target) : null;
        return new InheritanceModel(member.Tag.Name, member.Tag.Kind)
        {
            Base = member.Base is { } extended ? Name(extended) : null,
            Tags = member.Tags,
            Cases = cases,
            Default = byDefault is null ? null : Name(byDefault),
        };
    }

    // What is no value of the tag goes where the discriminator says, seen from where that is stated.
    private FamilyMember? ByDefault(FamilyMember member, SpecNode target)
    {
        if (member.Base is not null)
        {
            return null;
        }

        var found = member.Below.FirstOrDefault(item => context.References.LeadsTo(target, item.Component));
        if (found is null && !context.References.LeadsTo(target, member.Component))
        {
            context.Problems.Report(ProblemCatalog.NotUsed, target.Spot, "'defaultMapping'", "it leads to no schema that extends this one");
        }

        return found;
    }

    /// <summary>Reports the values of a mapping that lead to no kind of the schema: an object that has one is read as the schema itself.</summary>
    private void ReportElsewhere(FamilyMember member)
    {
        foreach (var entry in ExtendedSchemas.Discriminator(member.Node)?.Mapping("mapping")?.Entries ?? [])
        {
            if (entry.Value is not SpecScalar { Kind: SpecScalarKind.String } target)
            {
                continue;
            }

            context.References.CheckMapping(target);
            if (context.References.Component(target) is not null && !member.Tag.Owners.ContainsKey(member.Tag.Value(entry.Key)))
            {
                context.Problems.Report(
                    ProblemCatalog.NotUsed, entry.KeySpot, $"the value '{entry.Key}' of the mapping", "it leads to no record that extends this one");
            }
        }
    }

    private CSharpIdentifier Name(FamilyMember member) =>
        context.Names.OfComponent(member.Component) ?? throw new InvalidOperationException(member.Component);

    /// <summary>A tag is a text, a whole number or a boolean, never null, and none of its values is more than another.</summary>
    private static PropertyModel Tagged(PropertyModel property, FamilyTag tag) => property.WireName != tag.Name ? property : property with
    {
        Type = TagType(property.Type, tag.Kind),
        Constant = null,
    };

    private static TypeRef TagType(TypeRef built, JsonKind kind) => (kind, built) switch
    {
        (JsonKind.String, NamedRef { Kind: NamedKind.Enum }) or (JsonKind.Number, ScalarRef { Kind: ScalarKind.Int32 or ScalarKind.Int64 }) =>
            built with { Nullable = false },
        (JsonKind.Number, _) => new ScalarRef(ScalarKind.Int64),
        (JsonKind.Boolean, _) => new ScalarRef(ScalarKind.Boolean),
        _ => new ScalarRef(ScalarKind.String),
    };

    private PropertyModel Inherited(PropertyModel property, PlacedSchema schema, FamilyMember member, BuiltRecord extended)
    {
        var isTag = property.WireName == member.Tag.Name;
        var inherited = property with { IsInherited = true };
        if (isTag)
        {
            // The text of a tag is shared instead of made anew for every object.
            var text = member.Tag.Kind == JsonKind.String && property.Type is ScalarRef ? member.Tags.FirstOrDefault() : null;
            return inherited with { Constant = text is null ? null : new ConstantModel(text) };
        }

        if (!property.Required && !property.Type.Nullable && property.Direction != MemberDirection.Answers
            && schema.View.Required.Contains(property.WireName))
        {
            inherited = inherited with { IsDemandedOfRequests = true };
        }

        // What a record excludes that its base has is the base's all the same.
        var again = schema.View.Properties.FirstOrDefault(other => other.WireName == property.WireName);
        var first = extended.View.Properties.FirstOrDefault(other => other.WireName == property.WireName);
        return again is null || ReferenceEquals(again.Node, first?.Node) ? inherited : Again(inherited, again, schema);
    }

    /// <summary>A member that the base declares and a record that extends it declares again.</summary>
    private PropertyModel Again(PropertyModel property, SchemaProperty again, PlacedSchema schema)
    {
        var (type, view) = types.Build(again.Node, schema.HomeOf(again));
        if (type != property.Type)
        {
            Report(again.Spot, $"the type of '{again.WireName}'", schema, "the member is the base's, and has the type that the base gives it");
            return property;
        }

        return property with { Constraints = _constraints.Of(view, type) };
    }

    private void Report(SourceSpot spot, string what, PlacedSchema schema, string reason) =>
        context.Problems.Report(ProblemCatalog.NotUsed, spot, $"{what} at '{schema.Home.Pointer}'", reason);
}
