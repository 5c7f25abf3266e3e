using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenRouter.Runtime;

namespace OpenRouter.Fixture;

/// <summary>As emitted: a record.</summary>
[JsonConverter(typeof(ModelConverter<ImageGenerationRequest>))]
[ParameterRule("transparent-needs-alpha", RuleKind.RequiresValue, "background", "output_format", Effect = RuleEffect.Refused, When = new string[] { "transparent" }, Allowed = new string[] { "png", "webp" }, Message = "a transparent background needs png or webp")]
public sealed partial record ImageGenerationRequest : IJsonModel<ImageGenerationRequest>, IRecordModel, IValidated
{
    [JsonPropertyName("model")]
    public required string Model { get; init; }

    [JsonPropertyName("prompt")]
    [System.ComponentModel.DataAnnotations.StringLength(int.MaxValue, MinimumLength = 1)]
    public required string Prompt { get; init; }

    [JsonPropertyName("n")]
    [System.ComponentModel.DataAnnotations.Range(1, 10)]
    public int? N { get; init; }

    [JsonPropertyName("aspect_ratio")]
    public AspectRatio? AspectRatio { get; init; }

    [JsonPropertyName("size")]
    [Pattern("^[0-9]+[Kx]")]
    public string? Size { get; init; }

    [JsonPropertyName("background")]
    public string? Background { get; init; }

    [JsonPropertyName("output_format")]
    public string? OutputFormat { get; init; }

    [JsonPropertyName("input_references")]
    [ItemCount(Maximum = 2)]
    public IReadOnlyList<ContentPartImage>? InputReferences { get; init; }

    [JsonPropertyName("stream")]
    public bool? Stream { get; init; }

    public IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }

    static ImageGenerationRequest IJsonModel<ImageGenerationRequest>.Read(ref Utf8JsonReader reader) => Read(ref reader);

    internal static ImageGenerationRequest Read(ref Utf8JsonReader reader)
    {
        string? model = null;
        string? prompt = null;
        int? n = null;
        AspectRatio? aspectRatio = null;
        string? size = null;
        string? background = null;
        string? outputFormat = null;
        IReadOnlyList<ContentPartImage>? inputReferences = null;
        bool? stream = null;
        Dictionary<string, JsonElement>? additional = null;
        JsonRead.StartObject(ref reader, "ImageGenerationRequest");
        while (JsonRead.Property(ref reader, out var name))
        {
            switch (name.Length)
            {
                case 1 when name.SequenceEqual("n"u8): n = JsonRead.OptionalValue(ref reader, name, ref additional, JsonRead.Int32); continue;
                case 4 when name.SequenceEqual("size"u8): size = JsonRead.Optional(ref reader, name, ref additional, JsonRead.String); continue;
                case 5 when name.SequenceEqual("model"u8): model = JsonRead.String(ref reader); continue;
                case 6 when name.SequenceEqual("prompt"u8): prompt = JsonRead.String(ref reader); continue;
                case 6 when name.SequenceEqual("stream"u8): stream = JsonRead.OptionalValue(ref reader, name, ref additional, JsonRead.Boolean); continue;
                case 10 when name.SequenceEqual("background"u8): background = JsonRead.Optional(ref reader, name, ref additional, JsonRead.String); continue;
                case 12 when name.SequenceEqual("aspect_ratio"u8): aspectRatio = JsonRead.OptionalValue(ref reader, name, ref additional, Fixture.AspectRatio.Read); continue;
                case 13 when name.SequenceEqual("output_format"u8): outputFormat = JsonRead.Optional(ref reader, name, ref additional, JsonRead.String); continue;
                case 16 when name.SequenceEqual("input_references"u8): inputReferences = JsonRead.Optional(ref reader, name, ref additional, static (ref Utf8JsonReader r) => JsonRead.List(ref r, ContentPartImage.Read)); continue;
            }

            JsonRead.Additional(ref reader, name, ref additional);
        }

        return new()
        {
            Model = model ?? throw JsonRead.Missing(ref reader, "model"),
            Prompt = prompt ?? throw JsonRead.Missing(ref reader, "prompt"),
            N = n,
            AspectRatio = aspectRatio,
            Size = size,
            Background = background,
            OutputFormat = outputFormat,
            InputReferences = inputReferences,
            Stream = stream,
            AdditionalProperties = additional,
        };
    }

    void IJsonWritable.Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("model"u8, Model);
        writer.WriteString("prompt"u8, Prompt);
        if (N is { } n) writer.WriteNumber("n"u8, n);
        if (AspectRatio is { IsSet: true } aspectRatio) writer.WriteString("aspect_ratio"u8, aspectRatio.Value);
        if (Size is { } size) writer.WriteString("size"u8, size);
        if (Background is { } background) writer.WriteString("background"u8, background);
        if (OutputFormat is { } outputFormat) writer.WriteString("output_format"u8, outputFormat);
        if (InputReferences is { } inputReferences) { writer.WritePropertyName("input_references"u8); JsonWrite.List(writer, inputReferences, JsonWrite.Model); }
        if (Stream is { } stream) writer.WriteBoolean("stream"u8, stream);
        if (AdditionalProperties is { } additional) FixtureMembers.Write(writer, additional, IsWritten);
        writer.WriteEndObject();
    }

    private bool IsWritten(string name) => name switch
    {
        "model" or "prompt" => true,
        "n" => N is not null,
        "aspect_ratio" => AspectRatio is { IsSet: true },
        "size" => Size is not null,
        "background" => Background is not null,
        "output_format" => OutputFormat is not null,
        "input_references" => InputReferences is not null,
        "stream" => Stream is not null,
        _ => false,
    };

    public IReadOnlyList<ParameterProblem> Validate() => ParameterCheck.Run(this);

    void IValidated.Validate(ParameterCheck check)
    {
        check.Text("prompt", Prompt, minimum: 1, maximum: null);
        check.Range("n", N, minimum: 1, maximum: 10);
        check.Pattern("size", Size, "^[0-9]+[Kx]");
        check.Items("input_references", InputReferences, minimum: null, maximum: 2);
        check.NestedItems("input_references", InputReferences);
        s_background.Check(check, Background, OutputFormat);
        s_ratio.Check(check, Size, WireText.Of(AspectRatio));
    }

    private bool PrintMembers(StringBuilder builder) => false;

    private static readonly CheckedRule s_background = new(RuleKind.RequiresValue, "background", "output_format", "a transparent background needs png or webp") { When = ["transparent"], Allowed = ["png", "webp"] };
    private static readonly CheckedRule s_ratio = new(RuleKind.SameRatio, "size", "aspect_ratio", "size and aspect_ratio disagree") { WhenPattern = "^[0-9]+x[0-9]+$" };
}
