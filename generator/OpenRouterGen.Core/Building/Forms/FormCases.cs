using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>
/// The forms that a schema describes: one for each case of a union, with the members that stand beside it; one where there is no union; none where there is
/// no member.
/// </summary>
internal sealed class FormCases(BuildContext context)
{
    private const int DeepestNesting = 8;

    private readonly DiscriminatorDistinction _discriminator = new(context, new FamilyCases(context));

    public IReadOnlyList<PlacedSchema> Of(PlacedSchema form)
    {
        var cases = new List<PlacedSchema>();
        Add(form, cases, depth: 0);
        return cases;
    }

    private void Add(PlacedSchema form, List<PlacedSchema> cases, int depth)
    {
        var found = depth == DeepestNesting ? [] : form.View.Cases.Select(node => Case(form, node)).OfType<PlacedSchema>().ToList();

        // Cases that only say which members go together are about the members, not about the form.
        if (found.All(item => item.View.Properties.Count == form.View.Properties.Count && item.View.Cases.Count == 0 && IsObject(item.View)))
        {
            if (form.View.Properties.Count > 0)
            {
                cases.Add(form);
            }

            return;
        }

        foreach (var item in found)
        {
            if (item.View.Properties.Count > 0 || item.View.Cases.Count > 0)
            {
                Add(item, cases, depth + 1);
            }
            else
            {
                context.Problems.Report(
                    ProblemCatalog.LeftOut,
                    item.View.Node.Spot,
                    $"a case of the form at '{form.Home.Pointer}'",
                    "it has no named members, which would be the fields");
            }
        }
    }

    /// <summary>The case with the members beside the union; its own win.</summary>
    private PlacedSchema? Case(PlacedSchema form, SpecNode node)
    {
        if (context.Lookup.Find(node, form.Home) is not { View: var view })
        {
            return null;
        }

        var own = view.Properties.Select(property => property.WireName).ToList();
        var component = context.References.SchemaName(node);
        var name = component ?? Distinction(form.View, view);
        var joined = view with
        {
            Properties = [.. form.View.Properties.Where(property => !own.Contains(property.WireName)), .. view.Properties],
            Required = new HashSet<string>(form.View.Required.Concat(view.Required), StringComparer.Ordinal),
            AdditionalProperties = view.AdditionalProperties ?? form.View.AdditionalProperties,
        };
        var home = name is null ? form.Home : form.Home.Case(name);
        return new PlacedSchema(Tagged(form.View, component, new PlacedSchema(joined, home)), home);
    }

    /// <summary>The case with the tag that the discriminator of its union demands, which the case itself need not declare.</summary>
    private SchemaView Tagged(SchemaView form, string? component, PlacedSchema item)
    {
        var view = item.View;
        if (form.Discriminator is not { } discriminator || view.Cases.Count > 0 || _discriminator.Values(item, component, discriminator) is not { } values)
        {
            return view;
        }

        var tag = discriminator.Text("propertyName")!;
        var declared = view.Properties.FirstOrDefault(property => property.WireName == tag);
        var member = context.Lookup.Member(item, tag) is { } own && TagValues.Listed(own.View) is not null
            ? declared!
            : new SchemaProperty(tag, CaseParts.TagMember(view.Node.Spot, values), null, declared?.Spot ?? view.Node.Spot);
        return view with
        {
            Properties = declared is null ? [member, .. view.Properties] : [.. view.Properties.Select(property => property == declared ? member : property)],
            Required = new HashSet<string>(view.Required.Append(tag), StringComparer.Ordinal),
        };
    }

    // As for other unions: nothing of this depends on the other cases. A union within one has no name, for it has no type.
    private static string? Distinction(SchemaView form, SchemaView view) => view.Node["title"] is SpecScalar { IsNull: false, Text.Length: > 0 } title
        ? title.Text
        : (view.Properties.FirstOrDefault(property => view.Required.Contains(property.WireName) && !form.Required.Contains(property.WireName))
            ?? view.Properties.FirstOrDefault())?.WireName;

    private static bool IsObject(SchemaView view) => view.IsObject || view.Types.Count == 0;
}
