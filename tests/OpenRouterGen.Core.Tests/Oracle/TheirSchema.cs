using Microsoft.OpenApi;

namespace OpenRouterGen.Core.Tests.Oracle;

/// <summary>The oracle's schema in the terms of our views: null apart from the types, the parts of an allOf folded.</summary>
internal sealed record TheirSchema(IReadOnlyList<string> Types, bool Nullable)
{
    public List<KeyValuePair<string, IOpenApiSchema?>> Properties { get; } = [];

    public HashSet<string> Required { get; } = new(StringComparer.Ordinal);

    public string? AdditionalProperties { get; init; }

    public IReadOnlyList<string>? Enum { get; init; }

    public IReadOnlyList<IOpenApiSchema?> Cases { get; init; } = [];

    public OpenApiDiscriminator? Discriminator { get; init; }

    public string? Format { get; init; }

    public static TheirSchema Of(IOpenApiSchema schema) => schema.AllOf is { Count: > 0 } parts ? Merged(schema, parts) : Plain(schema);

    public static bool IsNull(IOpenApiSchema? schema) => schema is not null and not OpenApiSchemaReference && schema.Type == JsonSchemaType.Null;

    /// <summary>Whether a part says nothing about values.</summary>
    public static bool IsAnnotation(IOpenApiSchema? schema) => schema is not null and not OpenApiSchemaReference
        && schema.Type is null && schema.AllOf is not { Count: > 0 } && IsEmpty(Plain(schema)) && !HasBounds(schema);

    private static bool IsEmpty(TheirSchema schema) => schema.Properties.Count == 0 && schema.Required.Count == 0 && schema.AdditionalProperties is null
        && schema.Enum is null && schema.Cases.Count == 0 && schema.Discriminator is null && schema.Format is null;

    private static bool HasBounds(IOpenApiSchema schema) => schema.Items is not null || schema.Const is not null || schema.Minimum is not null
        || schema.Maximum is not null || schema.MinLength is not null || schema.MaxLength is not null || schema.MinItems is not null
        || schema.MaxItems is not null || schema.Pattern is not null;

    private static TheirSchema Plain(IOpenApiSchema schema)
    {
        var cases = (schema.OneOf ?? schema.AnyOf)?.Cast<IOpenApiSchema?>().ToList() ?? [];
        var others = cases.Where(one => !IsNull(one)).ToList();
        var values = schema.Enum?.Where(value => !IsNullValue(value)).Select(value => OracleJson.Text(value)).ToList();
        var types = Names(schema.Type).ToList();
        var nullEnum = values?.Count < schema.Enum?.Count && types.Count == 0;
        var plain = new TheirSchema(types, schema.Type?.HasFlag(JsonSchemaType.Null) == true || others.Count < cases.Count || nullEnum)
        {
            AdditionalProperties = schema.AdditionalProperties is { } additional ? Target(additional) : schema.AdditionalPropertiesAllowed ? null : "false",
            Enum = values,
            Cases = others,
            Discriminator = schema.Discriminator,
            Format = schema.Format,
        };
        plain.Properties.AddRange(
            (schema.Properties ?? new Dictionary<string, IOpenApiSchema>()).Select(pair => KeyValuePair.Create<string, IOpenApiSchema?>(pair.Key, pair.Value)));
        plain.Required.UnionWith(schema.Required ?? new HashSet<string>());
        return plain;
    }

    private static TheirSchema Merged(IOpenApiSchema schema, IList<IOpenApiSchema> parts)
    {
        var own = Plain(schema);
        var all = parts.Select(Of).Append(own).ToList();
        var typed = parts.Zip(all).Where(pair => !IsAnnotation(pair.First)).Select(pair => pair.Second).ToList();
        if (!IsEmpty(own) || own.Types.Count > 0)
        {
            typed.Add(own);
        }

        var merged = new TheirSchema(all.LastOrDefault(part => part.Types.Count > 0)?.Types ?? [], own.Nullable
            || (typed.Count > 0 && typed.All(part => part.Nullable)))
        {
            AdditionalProperties = all.LastOrDefault(part => part.AdditionalProperties is not null)?.AdditionalProperties,
            Enum = all.LastOrDefault(part => part.Enum is not null)?.Enum,
            Cases = all.LastOrDefault(part => part.Cases.Count > 0)?.Cases ?? [],
            Discriminator = all.LastOrDefault(part => part.Discriminator is not null)?.Discriminator,
            Format = all.LastOrDefault(part => part.Format is not null)?.Format,
        };
        foreach (var property in all.SelectMany(part => part.Properties))
        {
            var index = merged.Properties.FindIndex(other => other.Key == property.Key);
            if (index < 0)
            {
                merged.Properties.Add(property);
            }
            else if (!IsAnnotation(property.Value))
            {
                merged.Properties[index] = property;
            }
        }

        merged.Required.UnionWith(all.SelectMany(part => part.Required));
        return merged;
    }

    /// <summary>A reference by its target, any other schema by the types it has.</summary>
    public static string Target(IOpenApiSchema? schema) => schema switch
    {
        null => "nothing",
        OpenApiSchemaReference reference => "#" + reference.Reference.Id,
        _ => "inline " + string.Join("|", Names(schema.Type).Order(StringComparer.Ordinal)),
    };

    private static bool IsNullValue(System.Text.Json.Nodes.JsonNode? value) => value is null || value.IsJsonNullSentinel();

    private static IEnumerable<string> Names(JsonSchemaType? type) => type is null
        ? []
        : System.Enum.GetValues<JsonSchemaType>().Where(one => one != JsonSchemaType.Null && type.Value.HasFlag(one))
            .Select(one => one.ToString().ToLowerInvariant());
}
