using Microsoft.OpenApi;

namespace OpenRouterGen.Core.Tests.Oracle;

/// <summary>What the oracle says, in the words that <see cref="OurFacts"/> uses too.</summary>
internal static class TheirFacts
{
    public static Facts OfNode(IOpenApiSchema schema) => new Facts()
        .Add("const", schema.Const is { } value ? OracleJson.Text(value) : null)
        .Add("minimum", OracleJson.Number(schema.Minimum))
        .Add("maximum", OracleJson.Number(schema.Maximum))
        .Add("exclusiveMinimum", OracleJson.Number(schema.ExclusiveMinimum))
        .Add("exclusiveMaximum", OracleJson.Number(schema.ExclusiveMaximum))
        .Add("multipleOf", OracleJson.Number(schema.MultipleOf))
        .Add("minLength", OracleJson.Number(schema.MinLength))
        .Add("maxLength", OracleJson.Number(schema.MaxLength))
        .Add("minItems", OracleJson.Number(schema.MinItems))
        .Add("maxItems", OracleJson.Number(schema.MaxItems))
        .Add("pattern", schema.Pattern)
        .Add("default", schema.Default is { } fallback ? fallback.IsJsonNullSentinel() ? "null" : OracleJson.Text(fallback) : null)
        .Add("deprecated", schema.Deprecated ? "true" : null)
        .Add("title", schema.Title)
        .Add("description", schema.Description)
        .Add("items", schema.Items is { } items ? TheirSchema.Target(items) : null)
        .AddList("allOf", (schema.AllOf ?? []).Select(TheirSchema.Target))
        .AddList("oneOf", (schema.OneOf ?? []).Select(TheirSchema.Target))
        .AddList("anyOf", (schema.AnyOf ?? []).Select(TheirSchema.Target));

    public static Facts OfView(TheirSchema schema) => new Facts()
        .AddSet("types", schema.Types)
        .Add("nullable", schema.Nullable ? "true" : null)
        .Add("format", schema.Format)
        .AddList("enum", schema.Enum ?? [])
        .AddList("properties", schema.Properties.Select(property => $"{property.Key}: {TheirSchema.Target(property.Value)}"))
        .AddSet("required", schema.Required)
        .Add("additionalProperties", schema.AdditionalProperties)
        .AddList("cases", schema.Cases.Select(TheirSchema.Target))
        .Add("discriminator", schema.Discriminator?.PropertyName)
        .AddList("mapping",
            (schema.Discriminator?.Mapping ?? new Dictionary<string, OpenApiSchemaReference>()).Select(pair => $"{pair.Key}: {pair.Value.Reference.Id}"));
}
