using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>
/// Reads what an entry of a catalog says of parameters. A kind that the overlay does not describe is undecided, since services add kinds;
/// a known kind that lacks its values is a mistake in the file.
/// </summary>
internal sealed class DescriptorBuilder(BuildContext context, SpecMapping catalog)
{
    private readonly SpecMapping? _settings = catalog.Mapping("descriptors");

    /// <summary>The descriptors of an entry; null when it has none, and then nothing is known of its parameters.</summary>
    public EquatableList<DescriptorModel>? Build(SpecMapping entry)
    {
        if (_settings?.Text("in") is not { } key || entry[key] is not { } node)
        {
            return null;
        }

        if (node is not SpecMapping map)
        {
            Report(node, $"'{key}' should be a mapping from parameters to what they accept, but is {node.Described}");
            return null;
        }

        var found = new List<DescriptorModel>();
        foreach (var item in map.Entries)
        {
            found.Add(Descriptor(item.Key, item.Value));
        }

        AddFlags(entry, found);
        return found.OrderBy(descriptor => descriptor.Parameter, StringComparer.Ordinal).ToEquatableList();
    }

    private DescriptorModel Descriptor(string parameter, SpecNode node)
    {
        var undecided = new DescriptorModel(parameter, DescriptorKind.Undecided);
        if (node is not SpecMapping descriptor)
        {
            Report(node, $"the descriptor of '{parameter}' should be a mapping, but is {node.Described}");
            return undecided;
        }

        var kindKey = _settings!.Text("kind") ?? "kind";
        if (descriptor[kindKey] is not SpecScalar { Kind: SpecScalarKind.String } kind)
        {
            Report(node, $"the descriptor of '{parameter}' has no text '{kindKey}'");
            return undecided;
        }

        return Is("choice", kind) ? Choice(descriptor, undecided)
            : Is("range", kind) ? Range(descriptor, undecided)
            : Is("any", kind) ? undecided with { Kind = DescriptorKind.Any }
            : undecided;
    }

    private DescriptorModel Choice(SpecMapping descriptor, DescriptorModel undecided)
    {
        var key = _settings!.Mapping("choice")!.Text("values") ?? "values";
        if (descriptor[key] is not SpecSequence list || list.Items.Any(item => item is not SpecScalar { IsNull: false }))
        {
            Report(descriptor[key] ?? descriptor, $"the descriptor of '{undecided.Parameter}' has no list '{key}' of values");
            return undecided;
        }

        if (list.Items.Count == 0)
        {
            Report(list, $"the list '{key}' of the descriptor of '{undecided.Parameter}' is empty: no value would be accepted");
            return undecided;
        }

        var values = list.Items.Cast<SpecScalar>().ToList();
        if (values.Find(value => IsNumber(value) != IsNumber(values[0]) || IsBoolean(value) != IsBoolean(values[0])) is { } other)
        {
            Report(other, $"the list '{key}' of the descriptor of '{undecided.Parameter}' mixes {values[0].Described} and {other.Described}");
            return undecided;
        }

        return undecided with { Kind = DescriptorKind.Choice, Values = descriptor.Texts(key).ToEquatableList() };
    }

    private DescriptorModel Range(SpecMapping descriptor, DescriptorModel undecided)
    {
        var bounds = _settings!.Mapping("range")!;
        var (low, high) = (bounds.Text("minimum") ?? "minimum", bounds.Text("maximum") ?? "maximum");
        if (descriptor.Number(low) is not { } minimum || descriptor.Number(high) is not { } maximum || minimum > maximum)
        {
            Report(descriptor, $"the descriptor of '{undecided.Parameter}' has no numbers '{low}' and '{high}' of which the first is not greater");
            return undecided;
        }

        return undecided with { Kind = DescriptorKind.Range, Minimum = minimum, Maximum = maximum };
    }

    /// <summary>Parameters that a yes or no of the entry speaks of, beside the map.</summary>
    private void AddFlags(SpecMapping entry, List<DescriptorModel> found)
    {
        foreach (var parameter in (catalog.Sequence("parameters")?.Items ?? []).OfType<SpecMapping>())
        {
            if (parameter.Text("name") is not { } name || parameter.Text("flag") is not { } key)
            {
                continue;
            }

            var kind = DescriptorKind.Undecided;
            if (entry[key] is SpecScalar { Kind: SpecScalarKind.Boolean })
            {
                kind = entry.IsTrue(key) ? DescriptorKind.Any : DescriptorKind.Unsupported;
            }
            else if (entry[key] is { } other)
            {
                Report(other, $"'{key}' should be true or false, but is {other.Described}");
            }

            found.Add(new DescriptorModel(name, kind));
        }
    }

    private static bool IsNumber(SpecScalar value) => value.Kind is SpecScalarKind.Integer or SpecScalarKind.Number;

    private static bool IsBoolean(SpecScalar value) => value.Kind == SpecScalarKind.Boolean;

    private bool Is(string kind, SpecScalar stated) => _settings!.Mapping(kind)?.Text("kind") == stated.Text;

    private void Report(SpecNode node, string message) => context.Problems.Report(ProblemCatalog.InvalidCatalog, node.Spot, message);
}
