using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>Cases beside members that only say which members go together, as <c>anyOf: [{required: [a]}, {properties: {b: {const: x}}}]</c> does.</summary>
internal sealed class ConditionalCases(BuildContext context)
{
    /// <summary>Whether the cases of a schema say nothing of what its type is; what they say of members is reported.</summary>
    public bool AddNothing(PlacedSchema schema)
    {
        var view = schema.View;
        if (view.Properties.Count == 0 || view.Discriminator is not null)
        {
            return false;
        }

        var known = new HashSet<string>(view.Properties.Select(property => property.WireName), StringComparer.Ordinal);
        var cases = view.Cases.Select(item => item is SpecMapping inline && inline.Find("$ref") is null ? context.Schemas.Read(inline) : null).ToList();
        var addsNothing = cases.All(item => item is { Cases.Count: 0, AdditionalProperties: null } && item.Types.All(type => type == "object")
            && item.Properties.All(property => known.Contains(property.WireName)) && item.Enum is null && item.Items is null);
        if (addsNothing && cases.Any(item => item!.Properties.Count + item.Excluded.Count > 0))
        {
            context.Problems.Report(
                ProblemCatalog.NotUsed, view.Node.Spot, $"what the cases at '{schema.Home.Pointer}' say of its members", "none of them adds a member");
        }
        else if (addsNothing && cases.Any(item => item!.Required.Except(view.Required).Any()))
        {
            context.Problems.Report(
                ProblemCatalog.NotUsed, view.Node.Spot, $"which members the cases at '{schema.Home.Pointer}' require", UnusedKeywords.NotChecked);
        }

        return addsNothing;
    }
}
