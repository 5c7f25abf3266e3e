using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>Reads which members of a record the catalog of one of them speaks of. It needs no catalog file.</summary>
internal sealed class DescribedRequestBuilder(BuildContext context)
{
    /// <summary>The first catalog of the record that names parameters; null when there is none.</summary>
    public DescribedRequestModel? Build(SchemaView view, EquatableList<PropertyModel> properties)
    {
        foreach (var member in view.Properties)
        {
            if ((member.Node as SpecMapping)?.Mapping(ExtensionKeys.Catalog) is { } settings && settings.Sequence("parameters") is { } parameters)
            {
                var name = properties.First(property => property.WireName == member.WireName).Name;
                return new DescribedRequestModel(name, Parameters(parameters, properties))
                {
                    Options = Path(settings, "under", properties),
                    Allowed = Path(settings, "allowed", properties),
                    Excluded = Path(settings, "excluded", properties),
                    Preferred = Path(settings, "preferred", properties),
                    Suffixes = settings.Texts("suffixes").ToEquatableList(),
                };
            }
        }

        return null;
    }

    private EquatableList<DescribedParameterModel> Parameters(SpecSequence list, EquatableList<PropertyModel> properties)
    {
        var found = new List<DescribedParameterModel>();
        foreach (var item in list.Items)
        {
            if (item is not SpecMapping mapping || mapping.Text("name") is not { } name
                || RuleEffectText.Read(mapping, "unsupported") is not { } unsupported
                || RuleEffectText.Read(mapping, "unlisted") is not { } unlisted)
            {
                Report(item.Spot, "a parameter has a 'name', and 'unsupported' and 'unlisted' are 'refused', 'ignored' or 'undecided'");
            }
            else if (IsKnown(name, mapping.Spot, properties))
            {
                found.Add(new DescribedParameterModel(name)
                {
                    DescribedBy = mapping.Text("described-by"),
                    Pattern = mapping.Text("pattern"),
                    Harmless = mapping.Texts("harmless").ToEquatableList(),
                    Unsupported = unsupported,
                    Unlisted = unlisted,
                });
            }
        }

        return found.ToEquatableList();
    }

    private EquatableList<string> Path(SpecMapping settings, string key, EquatableList<PropertyModel> properties)
    {
        var path = settings.Mapping("endpoints")?.Texts(key) ?? [];
        return path.Count > 0 && IsKnown(path[0], settings.Spot, properties) ? path.ToEquatableList() : EquatableList<string>.Empty;
    }

    // The bundled overlay covers many versions of the document: of a member that this version lacks nothing is said.
    private bool IsKnown(string wireName, SourceSpot spot, EquatableList<PropertyModel> properties)
    {
        var isKnown = properties.Any(property => property.WireName == wireName);
        if (!isKnown && !context.IsBundled(spot.File))
        {
            Report(spot, $"the record has no member '{wireName}'");
        }

        return isKnown;
    }

    private void Report(SourceSpot spot, string message) => context.Problems.Report(ProblemCatalog.InvalidExtension, spot, ExtensionKeys.Catalog, message);
}
