using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Document;

/// <summary>Decides whether a document is one that can be read.</summary>
internal static class OpenApiVersion
{
    private static readonly string[] s_supported = ["3.0", "3.1", "3.2"];

    /// <summary>The root of an OpenAPI 3.0, 3.1 or 3.2 document; else null, and the reason is reported.</summary>
    public static SpecMapping? Check(SpecDocument document, ProblemSink problems)
    {
        if (document.Root is not SpecMapping root)
        {
            Report(document.Root, $"an OpenAPI document is a mapping at the top; this is {document.Root.Described}");
            return null;
        }

        if (root.Find("openapi") is { } entry)
        {
            var version = (entry.Value as SpecScalar)?.Text ?? string.Empty;
            if (s_supported.Any(prefix => version.StartsWith(prefix, StringComparison.Ordinal)))
            {
                return root;
            }

            Report(entry.Value, $"OpenAPI '{version}' is not supported; 3.0, 3.1 and 3.2 are");
            return null;
        }

        if (root.Find("swagger") is { } swagger)
        {
            var version = (swagger.Value as SpecScalar)?.Text ?? string.Empty;
            Report(swagger.Value, $"Swagger '{version}' is not supported; convert the document to OpenAPI 3.1 first");
            return null;
        }

        Report(root, "the document has no 'openapi' version at the top, so it is not an OpenAPI document");
        return null;

        void Report(SpecNode node, string reason) => problems.Report(ProblemCatalog.UnsupportedDocument, node.Spot, reason);
    }
}
