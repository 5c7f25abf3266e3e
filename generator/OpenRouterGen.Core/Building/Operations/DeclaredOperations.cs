using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>Every operation of a document, in its order. References are followed wherever they stand on the way to it.</summary>
internal static class DeclaredOperations
{
    private static readonly string[] s_methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

    // The other members of a path item.
    private static readonly string[] s_known = ["$ref", "summary", "description", "servers", "parameters", "additionalOperations"];

    public static IReadOnlyList<OperationView> Of(BuildContext context)
    {
        var all = new List<OperationView>();
        var shapes = new PartShapes(context);
        foreach (var path in context.References.Resolve(context.Root["paths"])?.Entries ?? [])
        {
            if (!path.Key.StartsWith("x-", StringComparison.Ordinal))
            {
                shapes.ReportMapping(path.Value, $"the path '{path.Key}'");
            }

            if (context.References.ResolveJoined(path.Value) is { } item)
            {
                all.AddRange(OfPath(context, shapes, path.Key, item));
            }
        }

        return all;
    }

    private static IEnumerable<OperationView> OfPath(BuildContext context, PartShapes shapes, string path, SpecMapping item)
    {
        ReportUnknown(context, path, item);
        foreach (var entry in item.Entries.Where(entry => Array.IndexOf(s_methods, entry.Key) >= 0))
        {
            shapes.ReportMapping(entry.Value, $"the operation '{entry.Key}' of '{path}'");
            if (entry.Value is SpecMapping && context.References.Resolve(entry.Value) is { } operation)
            {
                yield return new OperationView(path, entry.Key, operation, item) { Spot = entry.KeySpot, HttpMethod = entry.Key.ToUpperInvariant() };
            }
        }

        // OpenAPI 3.2: other methods stand together.
        var additional = context.References.Resolve(item["additionalOperations"])?.Entries ?? [];
        foreach (var entry in additional.Where(entry => !entry.Key.StartsWith("x-", StringComparison.Ordinal)))
        {
            if (!IsMethod(entry.Key))
            {
                context.Problems.Report(ProblemCatalog.LeftOut, entry.KeySpot, $"the operation '{entry.Key}' of '{path}'", "it is not the name of a method");
            }
            else if (entry.Value is SpecMapping && context.References.Resolve(entry.Value) is { } operation)
            {
                yield return new OperationView(path, entry.Key, operation, item) { Spot = entry.KeySpot, HttpMethod = entry.Key };
            }
        }
    }

    /// <summary>Reports what looks like an operation under a name that is no method: <c>GET</c>, <c>psot</c>.</summary>
    private static void ReportUnknown(BuildContext context, string path, SpecMapping item)
    {
        foreach (var entry in item.Entries.Where(entry => Array.IndexOf(s_known, entry.Key) < 0 && Array.IndexOf(s_methods, entry.Key) < 0))
        {
            if (entry.Value is SpecMapping operation && operation.Find("responses") is not null && !entry.Key.StartsWith("x-", StringComparison.Ordinal))
            {
                context.Problems.Report(
                    ProblemCatalog.LeftOut, entry.KeySpot, $"the operation '{entry.Key}' of '{path}'",
                    $"it is no method that OpenAPI names{NearestName.Question(entry.Key.ToLowerInvariant(), s_methods)}");
            }
        }
    }

    // RFC 9110, section 9.1, of which letters and hyphens are what anybody registered.
    private static bool IsMethod(string name) => name.Length > 0 && name.All(character => character is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or '-');
}
