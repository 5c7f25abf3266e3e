using System.Globalization;
using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>Builds open enums from strings with known values, and constants from whole numbers with names.</summary>
internal sealed class EnumBuilder(BuildContext context)
{
    public TypeRef Build(PlacedSchema schema, SpecMapping node, string? component)
    {
        var (view, home) = schema;
        return Add(context.Names.GiveType(node, home, component), node, view.Description, view.Deprecated, [view]);
    }

    /// <summary>One enum over the values of several: what a union of string enums becomes.</summary>
    public TypeRef BuildMerged(NameHint home, SpecMapping node, string? component, IReadOnlyList<SchemaView> parts) =>
        Add(context.Names.GiveType(node, home, component), node, node.Text("description"), deprecated: false, parts);

    /// <summary>A number: whole ones that the document gives names have constants.</summary>
    public ScalarRef Number(PlacedSchema schema, SpecMapping node, string? component, ScalarKind kind)
    {
        var (view, home) = schema;
        var values = view.Enum ?? [];
        var listed = view.Node.Texts(ExtensionKeys.EnumVarNames);
        var isNamed = listed.Count == values.Count || view.Node.Mapping(ExtensionKeys.EnumNames) is not null;
        var isWhole = kind is ScalarKind.Int32 or ScalarKind.Int64 && values.All(value => Whole(value) is not null);
        if (values.Count == 0 || !isNamed || !isWhole)
        {
            return new ScalarRef(kind);
        }

        var name = context.Names.GiveType(node, home, component);
        var names = NameScopes.Constants(context.Problems, name);
        var seen = new HashSet<long>();
        var members = new List<NumberConstantModel>();
        for (var i = 0; i < values.Count; i++)
        {
            if (Whole(values[i]) is { } value && seen.Add(value))
            {
                context.Places?.Add(PlaceKind.Value, name.Text, values[i].Text, values[i].Spot);
                members.Add(new NumberConstantModel(Name(names, name, values[i], Wanted(name, view, i, listed)), value));
            }
        }

        var constants = new ConstantsModel(name, view.Description, members.ToEquatableList()) { Kind = kind, Deprecated = view.Deprecated };
        context.Types.Add(constants, node.Spot);
        context.Places?.AddType(name, node);
        return new ScalarRef(kind) { Constants = name };
    }

    private static long? Whole(SpecScalar value) =>
        value.Kind == SpecScalarKind.Integer && long.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private NamedRef Add(CSharpIdentifier name, SpecMapping node, string? description, bool deprecated, IReadOnlyList<SchemaView> parts)
    {
        context.Places?.AddType(name, node);
        context.Types.Add(new EnumModel(name, description, Members(name, parts)) { Deprecated = deprecated }, node.Spot);
        return new NamedRef(name, NamedKind.Enum);
    }

    /// <summary>The members of an enum; a value that stands twice is one.</summary>
    private EquatableList<EnumMemberModel> Members(CSharpIdentifier type, IReadOnlyList<SchemaView> parts)
    {
        var names = NameScopes.Enum(context.Problems, type);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var members = new List<EnumMemberModel>();
        foreach (var view in parts)
        {
            var values = view.Enum ?? [];
            var listed = view.Node.Texts(ExtensionKeys.EnumVarNames);
            for (var i = 0; i < values.Count; i++)
            {
                if (seen.Add(values[i].Text))
                {
                    context.Places?.Add(PlaceKind.Value, type.Text, values[i].Text, values[i].Spot);
                    members.Add(Member(names, type, values[i], Wanted(type, view, i, listed)));
                }
            }
        }

        return members.ToEquatableList();
    }

    private static EnumMemberModel Member(NameScope names, CSharpIdentifier type, SpecScalar value, ChosenName wanted) =>
        new(value.Text, Name(names, type, value, wanted));

    private static CSharpIdentifier Name(NameScope names, CSharpIdentifier type, SpecScalar value, ChosenName wanted) => names.Give(
        wanted.Text, value.Text, $"value '{value.Text}' of '{type.Text}'", value.Spot, $"{ExtensionKeys.EnumNames} on the enum", chosen: wanted.Spot);

    // Names are chosen by value, so that a value which a later document adds in between shifts none.
    private ChosenName Wanted(CSharpIdentifier type, SchemaView view, int index, IReadOnlyList<string> listed)
    {
        var value = view.Enum![index].Text;
        if (view.Node.Mapping(ExtensionKeys.EnumNames) is { } chosen && context.Names.Chosen(chosen, value) is { } name)
        {
            return name;
        }

        var isListed = index < listed.Count && CSharpIdentifier.TryCreate(listed[index]) is not null;
        return new ChosenName(isListed ? listed[index] : PascalCase.Member(value, type), null);
    }
}
