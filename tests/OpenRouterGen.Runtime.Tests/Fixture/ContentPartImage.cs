using System.Text.Json;
using OpenRouter.Runtime;

namespace OpenRouter.Fixture;

/// <summary>As emitted: a nested record with a constraint.</summary>
public sealed partial record ContentPartImage : IJsonModel<ContentPartImage>, IRecordModel, IValidated
{
    public required string Url { get; init; }

    public IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }

    static ContentPartImage IJsonModel<ContentPartImage>.Read(ref Utf8JsonReader reader) => Read(ref reader);

    internal static ContentPartImage Read(ref Utf8JsonReader reader)
    {
        string? url = null;
        Dictionary<string, JsonElement>? additional = null;
        JsonRead.StartObject(ref reader, "ContentPartImage");
        while (JsonRead.Property(ref reader, out var name))
        {
            switch (name.Length)
            {
                case 3 when name.SequenceEqual("url"u8): url = JsonRead.String(ref reader); continue;
            }

            JsonRead.Additional(ref reader, name, ref additional);
        }

        return new() { Url = url ?? throw JsonRead.Missing(ref reader, "url"), AdditionalProperties = additional };
    }

    void IJsonWritable.Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("url"u8, Url);
        if (AdditionalProperties is { } additional) FixtureMembers.Write(writer, additional, static name => name == "url");
        writer.WriteEndObject();
    }

    void IValidated.Validate(ParameterCheck check) => check.Text("url", Url, minimum: 1, maximum: null);
}
