using System.Text.Json.Nodes;

namespace OpenRouterGen.Generator.Tests.Naming;

/// <summary>Takes away what a failing document does not need to fail.</summary>
internal static class NameShrinker
{
    public static NameDocument Shrink(NameDocument document)
    {
        var id = Id(document);
        var smaller = document with { Document = (JsonObject)document.Document.DeepClone(), Catalog = (JsonArray)document.Catalog.DeepClone() };
        while (Walk(smaller.Document["components"]!, smaller, id) | Walk(smaller.Document["paths"]!, smaller, id) | Walk(smaller.Catalog, smaller, id))
        {
        }

        return smaller;
    }

    /// <summary>Takes away each child that can go; whether any could.</summary>
    private static bool Walk(JsonNode node, NameDocument document, string? id)
    {
        var isSmaller = false;
        if (node is JsonObject map)
        {
            foreach (var (key, child) in map.ToList())
            {
                map.Remove(key);
                if (Id(document) == id)
                {
                    isSmaller = true;
                    continue;
                }

                map[key] = child;
                isSmaller |= child is not null && Walk(child, document, id);
            }
        }
        else if (node is JsonArray list)
        {
            for (var i = list.Count - 1; i >= 0; i--)
            {
                var child = list[i];
                list.RemoveAt(i);
                if (Id(document) == id)
                {
                    isSmaller = true;
                    continue;
                }

                list.Insert(i, child);
                isSmaller |= child is not null && Walk(child, document, id);
            }
        }

        return isSmaller;
    }

    /// <summary>What is wrong, without its place: a smaller document fails in the same way.</summary>
    private static string? Id(NameDocument document) => NameCompilation.Failure(document) is { } failure ? failure.Split(": ").ElementAtOrDefault(1) : null;
}
