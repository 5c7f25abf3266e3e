using System.Globalization;
using System.Text.Json.Nodes;

namespace OpenRouterGen.Generator.Tests.Naming;

/// <summary>Draws documents in which everything that has a name is named by a few words.</summary>
internal sealed class NameDocumentBuilder
{
    // Two words meet more often in a small document than in a large one, and cost less.
    private static readonly int[] s_counts = [2, 2, 2, 3, 3, 4];

    private readonly Random _random;
    private readonly IReadOnlyList<string> _words;
    private readonly NameSchemas _schemas;
    private readonly NameOperations _operations;

    private NameDocumentBuilder(int seed)
    {
        _random = new Random(seed);
        _words = NameWords.Draw(_random, s_counts[_random.Next(s_counts.Length)]);
        _schemas = new NameSchemas(_random, _words);
        _operations = new NameOperations(_random, _words, _schemas);
    }

    public static NameDocument Draw(int seed) => new NameDocumentBuilder(seed).Document();

    private NameDocument Document()
    {
        var components = _schemas.Components();
        var paths = new JsonObject();
        for (var i = 0; i < 2; i++)
        {
            var (path, operation) = _operations.Operation("/p" + i.ToString(CultureInfo.InvariantCulture));
            paths[path] = new JsonObject { [_random.Next(2) == 0 ? "get" : "post"] = operation };
        }

        return new NameDocument(
            new JsonObject
            {
                ["openapi"] = "3.1.0",
                ["info"] = new JsonObject { ["title"] = "Test", ["version"] = "1" },
                ["servers"] = new JsonArray(new JsonObject { ["url"] = "https://document.invalid" }),
                ["paths"] = paths,
                ["components"] = new JsonObject { ["schemas"] = components },
            },
            Catalog(),
            _random.Next(8) == 0 ? "ImagesClient" : "ApiClient",
            _random.Next(8) == 0 ? "all" : "used");
    }

    private JsonArray Catalog()
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in _words)
        {
            ids.Add(word);
            ids.Add(word + "/" + _words[_random.Next(_words.Count)]);
        }

        return [.. ids.Where(id => id.Length > 0).Select(id => new JsonObject { ["id"] = id })];
    }
}
