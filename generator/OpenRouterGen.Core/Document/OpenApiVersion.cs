using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Document;

/// <summary>Decides whether a document is one that can be read.</summary>
internal static class OpenApiVersion
{
    /// <summary>The root of an OpenAPI 3.0, 3.1 or 3.2 document; else null, and the reason is reported.</summary>
    public static SpecMapping? Check(SpecDocument document, ProblemSink problems)
    {
        if (document.Root is not SpecMapping root)
        {
            problems.Report(ProblemCatalog.UnsupportedDocument, document.Root.Spot, $"an OpenAPI document is a mapping at the top; this is {document.Root.Described}");
            return null;
        }

        if (root.Find("openapi") is { } entry)
        {
            var version = (entry.Value as SpecScalar)?.Text ?? string.Empty;
            if (version.StartsWith("3.0", StringComparison.Ordinal) || version.StartsWith("3.1", StringComparison.Ordinal) || version.StartsWith("3.2", StringComparison.Ordinal))
            {
                return root;
            }

            problems.Report(ProblemCatalog.UnsupportedDocument, entry.Value.Spot, $"OpenAPI '{version}' is not supported; 3.0, 3.1 and 3.2 are");
            return null;
        }

        if (root.Find("swagger") is { } swagger)
        {
            var version = (swagger.Value as SpecScalar)?.Text ?? string.Empty;
            problems.Report(ProblemCatalog.UnsupportedDocument, swagger.Value.Spot, $"Swagger '{version}' is not supported; convert the document to OpenAPI 3.1 first");
            return null;
        }

        problems.Report(ProblemCatalog.UnsupportedDocument, root.Spot, "the document has no 'openapi' version at the top, so it is not an OpenAPI document");
        return null;
    }
}
