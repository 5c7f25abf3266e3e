using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>Builds open enums from strings with known values.</summary>
internal sealed class EnumBuilder(BuildContext context)
{
    public TypeRef Build(PlacedSchema schema, SpecMapping node, string? component)
    {
        var (view, home) = schema;
        var name = context.Names.GiveType(node, home, component);
        return Add(name, node, view.Description, view.Deprecated, Members(name, view));
    }

    /// <summary>One enum over the values of several: what a union of string enums becomes.</summary>
    public TypeRef BuildMerged(NameHint home, SpecMapping node, string? component, IReadOnlyList<SchemaView> parts)
    {
        var name = context.Names.GiveType(node, home, component);
        var names = Scope(name);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var members = parts.SelectMany(part => Values(part)).Where(value => seen.Add(value.Wire)).Select(value => Member(names, name, value)).ToEquatableList();
        return Add(name, node, node.Text("description"), deprecated: false, members);
    }

    private NamedRef Add(CSharpIdentifier name, SpecMapping node, string? description, bool deprecated, EquatableList<EnumMemberModel> members)
    {
        context.Types.Add(new EnumModel(name, description, members) { Deprecated = deprecated }, node.Spot);
        return new NamedRef(name, NamedKind.Enum);
    }

    private EquatableList<EnumMemberModel> Members(CSharpIdentifier name, SchemaView view)
    {
        var names = Scope(name);
        return Values(view).Select(value => Member(names, name, value)).ToEquatableList();
    }

    private NameScope Scope(CSharpIdentifier name) => new(context.Problems, [.. ReservedNames.EnumMembers, name.Text], "Value");

    private static EnumMemberModel Member(NameScope names, CSharpIdentifier type, EnumValue value) => new(
        value.Wire,
        names.Give(value.Name, value.Wire, $"value '{value.Wire}' of '{type.Text}'", value.Spot, $"{ExtensionKeys.EnumNames} on the enum"));

    // Names are chosen by value, so that a value which a later document adds in between shifts none.
    private IEnumerable<EnumValue> Values(SchemaView view)
    {
        var chosen = view.Node.Mapping(ExtensionKeys.EnumNames);
        var listed = view.Node.Texts(ExtensionKeys.EnumVarNames);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var index = -1;
        foreach (var value in view.Enum ?? [])
        {
            index++;
            if (!seen.Add(value.Text))
            {
                continue;
            }

            var name = chosen is null ? null : context.Names.Chosen(chosen, value.Text);
            name ??= index < listed.Count && CSharpIdentifier.TryCreate(listed[index]) is not null ? listed[index] : null;
            yield return new EnumValue(value.Text, name ?? PascalCase.From(value.Text), value.Spot);
        }
    }

    private readonly record struct EnumValue(string Wire, string Name, Problems.SourceSpot Spot);
}
