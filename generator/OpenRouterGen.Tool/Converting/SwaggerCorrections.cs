using System.Globalization;
using Microsoft.OpenApi;
using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Reading;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Converting;

/// <summary>What Microsoft.OpenApi loses of Swagger 2.0, and what would be sent or read otherwise.</summary>
internal static class SwaggerCorrections
{
    private static readonly string[] s_formats = ["csv", "ssv", "pipes", "multi"];

    /// <summary>Refuses what OpenAPI 3 cannot say.</summary>
    /// <exception cref="ToolException">A list of texts is joined by what no style has.</exception>
    public static void Check(SpecMapping root, string source)
    {
        foreach (var parameter in Parameters(root))
        {
            if (parameter["collectionFormat"] is SpecScalar format && !s_formats.Contains(format.Text))
            {
                throw ToolException.Input(string.Create(
                    CultureInfo.InvariantCulture,
                    $"'{source}' cannot be converted: no style of OpenAPI 3 is 'collectionFormat: {format.Text}' in line {format.Spot.Line}; change it first"));
            }
        }
    }

    public static void Apply(SpecMapping root, OpenApiDocument document)
    {
        foreach (var entry in root.Mapping("parameters")?.Entries ?? [])
        {
            Correct(entry.Value as SpecMapping, document.Components?.Parameters?.TryGetValue(entry.Key, out var parameter) == true ? parameter : null);
        }

        foreach (var entry in root.Mapping("responses")?.Entries ?? [])
        {
            Correct(entry.Value as SpecMapping, document.Components?.Responses?.TryGetValue(entry.Key, out var response) == true ? response : null);
        }

        foreach (var path in root.Mapping("paths")?.Entries ?? [])
        {
            if (path.Value is SpecMapping node && document.Paths.TryGetValue(path.Key, out var item))
            {
                Correct(node, item);
            }
        }
    }

    private static void Correct(SpecMapping node, IOpenApiPathItem item)
    {
        CorrectAll(node, item.Parameters);
        foreach (var (method, operation) in item.Operations ?? [])
        {
            if (node.Mapping(method.Method.ToLowerInvariant()) is not { } own)
            {
                continue;
            }

            CorrectAll(own, operation.Parameters);
            CorrectForm([.. Items(node), .. Items(own)], operation);
            foreach (var entry in own.Mapping("responses")?.Entries ?? [])
            {
                Correct(entry.Value as SpecMapping, operation.Responses?.TryGetValue(entry.Key, out var response) == true ? response : null);
            }
        }
    }

    private static void CorrectAll(SpecMapping owner, IList<IOpenApiParameter>? parameters)
    {
        foreach (var node in Items(owner))
        {
            Correct(node, parameters?.FirstOrDefault(parameter => parameter.Name == node.Text("name") && In(parameter) == node.Text("in")));
        }
    }

    private static void Correct(SpecMapping? node, IOpenApiParameter? parameter)
    {
        if (node is null || parameter is not OpenApiParameter own)
        {
            return;
        }

        CorrectBounds(node, own.Schema);
        if (own.In == ParameterLocation.Query && IsJoinedByCommas(node))
        {
            own.Explode = false;
        }
    }

    /// <summary>A body is demanded where a field is, and a list in one text is joined by commas.</summary>
    private static void CorrectForm(IReadOnlyList<SpecMapping> parameters, OpenApiOperation operation)
    {
        if (operation.RequestBody is not OpenApiRequestBody body || body.Content is null)
        {
            return;
        }

        foreach (var field in parameters.Where(parameter => parameter.Text("in") == "formData"))
        {
            if (field.Text("name") is not { } name)
            {
                continue;
            }

            body.Required |= field.IsTrue("required");
            foreach (var media in body.Content.Values.OfType<OpenApiMediaType>())
            {
                CorrectBounds(field, media.Schema?.Properties?.TryGetValue(name, out var schema) == true ? schema : null);
                if (IsJoinedByCommas(field))
                {
                    (media.Encoding ??= new Dictionary<string, OpenApiEncoding>())[name] = new() { Style = ParameterStyle.Form, Explode = false };
                }
            }
        }
    }

    /// <summary>An answer without a schema has no body, whatever the operation produces.</summary>
    private static void Correct(SpecMapping? node, IOpenApiResponse? response)
    {
        if (node is not null && node.Find("schema") is null && response is OpenApiResponse { Content: { } content })
        {
            content.Clear();
        }
    }

    // Those of schemas are read as they should be, and those beside the name of a parameter are not.
    private static void CorrectBounds(SpecMapping node, IOpenApiSchema? schema)
    {
        if (schema is not OpenApiSchema own)
        {
            return;
        }

        if (node.IsTrue("exclusiveMinimum") && own.Minimum is { } minimum)
        {
            (own.ExclusiveMinimum, own.Minimum) = (minimum, null);
        }

        if (node.IsTrue("exclusiveMaximum") && own.Maximum is { } maximum)
        {
            (own.ExclusiveMaximum, own.Maximum) = (maximum, null);
        }

        if (node.Mapping("items") is { } items)
        {
            CorrectBounds(items, own.Items);
        }
    }

    // Swagger 2.0: what no 'collectionFormat' says is joined by commas. OpenAPI 3 repeats the name unless it says otherwise.
    private static bool IsJoinedByCommas(SpecMapping parameter) =>
        parameter.Text("type") == "array" && parameter.Text("collectionFormat") is (null or "csv");

    private static string? In(IOpenApiParameter parameter) => parameter.In?.ToString().ToLowerInvariant();

    private static IEnumerable<SpecMapping> Parameters(SpecMapping root) =>
    [
        .. root.Mapping("parameters")?.Entries.Select(entry => entry.Value).OfType<SpecMapping>() ?? [],
        .. (root.Mapping("paths")?.Entries ?? []).Select(path => path.Value).OfType<SpecMapping>()
            .SelectMany(item => Items(item).Concat(item.Entries.Select(entry => entry.Value).OfType<SpecMapping>().SelectMany(Items))),
    ];

    private static IEnumerable<SpecMapping> Items(SpecMapping owner) => owner.Sequence("parameters")?.Items.OfType<SpecMapping>() ?? [];
}
