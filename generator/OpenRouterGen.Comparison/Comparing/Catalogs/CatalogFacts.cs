using System.Globalization;
using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Comparison.Comparing;

/// <summary>The facts of an entry that no model holds, each by its path.</summary>
internal sealed class CatalogFacts
{
    private const int Deepest = 16;

    private readonly HashSet<string> _known;
    private readonly HashSet<string> _knownOfEndpoint;
    private readonly string? _endpoints;
    private readonly string _endpointName;

    /// <param name="settings">How the catalog is read: which of its words the model has.</param>
    /// <param name="hasOtherDescriptors">Whether the entry's descriptors differ: then those of its endpoints do as well, and say nothing new.</param>
    public CatalogFacts(SpecMapping settings, bool hasOtherDescriptors)
    {
        var descriptors = settings.Mapping("descriptors")?.Text("in");
        var flags = (settings.Sequence("parameters")?.Items ?? []).OfType<SpecMapping>().Select(parameter => parameter.Text("flag")).ToList();
        _known = Keys([settings.Text("id") ?? "id", settings.Text("name") ?? "name", settings.Text("as-of"), descriptors, .. flags]);
        var endpoints = settings.Mapping("endpoints");
        _endpoints = endpoints?.Text("in");
        _endpointName = endpoints?.Text("name") ?? "name";
        var described = hasOtherDescriptors ? flags.Prepend(descriptors) : [];
        _knownOfEndpoint = Keys([_endpointName, endpoints?.Text("options"), .. endpoints?.Texts("names") ?? [], .. described]);
    }

    /// <summary>The facts of an entry. An endpoint that the other side does not have is another finding's.</summary>
    public IReadOnlyDictionary<string, SpecScalar> Of(SpecMapping entry, SpecMapping other)
    {
        var facts = new FactTable();
        foreach (var item in entry.Entries.Where(item => !_known.Contains(item.Key)))
        {
            if (item.Key == _endpoints && item.Value is SpecSequence endpoints)
            {
                var others = (other.Sequence(item.Key)?.Items ?? []).OfType<SpecMapping>().Select(NameOf).ToHashSet(StringComparer.Ordinal);
                AddEndpoints(facts, endpoints.Items.OfType<SpecMapping>().Where(endpoint => others.Contains(NameOf(endpoint))));
            }
            else
            {
                Add(facts, item.Key, item.Value, Deepest);
            }
        }

        return facts.ByPath;
    }

    private string? NameOf(SpecMapping endpoint) => endpoint.Text(_endpointName);

    private void AddEndpoints(FactTable facts, IEnumerable<SpecMapping> endpoints)
    {
        foreach (var endpoint in endpoints)
        {
            foreach (var item in endpoint.Entries.Where(item => !_knownOfEndpoint.Contains(item.Key)))
            {
                Add(facts, $"{NameOf(endpoint)}.{item.Key}", item.Value, Deepest);
            }
        }
    }

    private static void Add(FactTable facts, string path, SpecNode node, int levels)
    {
        if (levels < 0)
        {
            return;
        }

        switch (node)
        {
            case SpecScalar scalar:
                facts.Add(path, scalar);
                break;
            case SpecMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    Add(facts, $"{path}.{entry.Key}", entry.Value, levels - 1);
                }

                break;
            case SpecSequence sequence:
                foreach (var item in sequence.Items)
                {
                    Add(facts, $"{path}[{Name(item)}]", item, levels - 1);
                }

                break;
            default:
                throw new InvalidOperationException(node.GetType().Name);
        }
    }

    // An item of a list has no place that stays: what its texts say names it, and its numbers are what it says.
    private static string Name(SpecNode item) => item switch
    {
        SpecScalar scalar => scalar.Text,
        SpecMapping mapping => string.Join(' ', mapping.Entries.Select(entry => entry.Value).OfType<SpecScalar>().Where(IsWord).Select(scalar => scalar.Text)),
        _ => string.Empty,
    };

    // Prices are often texts.
    private static bool IsWord(SpecScalar scalar) =>
        scalar.Kind == SpecScalarKind.String && !decimal.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static HashSet<string> Keys(IEnumerable<string?> keys) => keys.OfType<string>().ToHashSet(StringComparer.Ordinal);

    // Two items of one name differ by their order.
    private sealed class FactTable
    {
        private readonly Dictionary<string, SpecScalar> _byPath = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

        public IReadOnlyDictionary<string, SpecScalar> ByPath => _byPath;

        public void Add(string path, SpecScalar scalar)
        {
            var count = _counts[path] = _counts.GetValueOrDefault(path) + 1;
            _byPath[count == 1 ? path : string.Create(CultureInfo.InvariantCulture, $"{path} #{count}")] = scalar;
        }
    }
}
