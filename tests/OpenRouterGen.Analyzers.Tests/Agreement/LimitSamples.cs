namespace OpenRouterGen.Analyzers.Tests.Agreement;

/// <summary>For each limit of the page a request that keeps it and one that does not.</summary>
internal static class LimitSamples
{
    private const string Qwen = "qwen/qwen-image-3";
    private const string Vector = "recraft/recraft-v4.1-pro-vector";
    private const string Riverflow = "sourceful/riverflow-v2.5-pro";

    /// <summary>The other model, of which nothing is known, so that only the request's own limits count.</summary>
    private const string Flux = "black-forest-labs/flux.2-pro";

    public static IReadOnlyDictionary<string, (AgreementCase Kept, AgreementCase Broken)> All { get; } =
        new Dictionary<string, (AgreementCase Kept, AgreementCase Broken)>
        {
            ["ImageGenerationRequest.n"] = Of(Flux, Number("n", "ImageCount", 10), Number("n", "ImageCount", 11)),
            ["ImageGenerationRequest.output_compression"] =
                Of(Flux, Number("output_compression", "OutputCompression", 100), Number("output_compression", "OutputCompression", 101)),
            ["ImageGenerationRequest.input_references"] = Of(Flux, References(16), References(17)),
            ["ImageGenerationRequest.session_id"] =
                Of(Flux, Text("session_id", "SessionId", new string('s', 256)), Text("session_id", "SessionId", new string('s', 257))),
            ["compression-needs-webp-or-jpeg"] = (
                new(Flux, Number("output_compression", "OutputCompression", 5), Text("output_format", "OutputFormat", "webp")),
                new(Flux, Number("output_compression", "OutputCompression", 5), Text("output_format", "OutputFormat", "png"))),
            ["transparent-needs-png-or-webp"] = (
                new(Flux, Text("background", "Background", "transparent"), Text("output_format", "OutputFormat", "png")),
                new(Flux, Text("background", "Background", "transparent"), Text("output_format", "OutputFormat", "jpeg"))),
            ["size-tier-is-resolution"] = (
                new(Flux, Text("size", "Size", "2K"), Text("resolution", "Resolution", "2K")),
                new(Flux, Text("size", "Size", "2K"), Text("resolution", "Resolution", "4K"))),
            ["size-pixels-match-aspect-ratio"] = (
                new(Flux, Text("size", "Size", "1344x768"), Text("aspect_ratio", "AspectRatio", "16:9")),
                new(Flux, Text("size", "Size", "1024x1024"), Text("aspect_ratio", "AspectRatio", "16:9"))),
            ["size-pixels-without-resolution"] = (
                new(Flux, Text("size", "Size", "1024x1024")),
                new(Flux, Text("size", "Size", "1024x1024"), Text("resolution", "Resolution", "4K"))),
            ["sort-without-order"] = (
                Sorted(", Order = null", string.Empty),
                Sorted(", Order = [\"black-forest-labs\"]", ",\"order\":[\"black-forest-labs\"]")),
            ["resolution"] = Of(Qwen, Text("resolution", "Resolution", "2K"), Text("resolution", "Resolution", "4K")),
            ["aspect_ratio"] = Of(Qwen, Text("aspect_ratio", "AspectRatio", "1:1"), Text("aspect_ratio", "AspectRatio", "21:9")),
            ["size"] = Of(Qwen, Text("size", "Size", "2K"), Text("size", "Size", "4K")),
            ["quality"] = (
                new("openai/gpt-image-2", Text("quality", "Quality", "low")), new(Qwen, Text("quality", "Quality", "low"))),
            ["output_format"] = Of(Riverflow, Text("output_format", "OutputFormat", "png"), Text("output_format", "OutputFormat", "svg")),
            ["output_compression"] = (
                new("openai/gpt-image-2", Number("output_compression", "OutputCompression", 5)),
                new(Qwen, Number("output_compression", "OutputCompression", 5))),
            ["background"] = (new(Riverflow, Text("background", "Background", "opaque")), new(Qwen, Text("background", "Background", "opaque"))),
            ["seed"] = (new(Qwen, Number("seed", "Seed", 1)), new(Vector, Number("seed", "Seed", 1))),
            ["n"] = Of(Qwen, Number("n", "ImageCount", 6), Number("n", "ImageCount", 7)),
            ["input_references"] = Of(Vector, References(1), References(2)),
            ["stream"] = (new("openai/gpt-image-2", Flag("stream", "Stream")), new(Qwen, Flag("stream", "Stream"))),
            ["provider.options"] = (Option("style"), Option("other")),
        };

    private static (AgreementCase Kept, AgreementCase Broken) Of(string model, AgreementSetting kept, AgreementSetting broken) =>
        (new(model, kept), new(model, broken));

    private static AgreementSetting Text(string name, string member, string value) => new(name, $"{member} = \"{value}\"", $"\"{name}\":\"{value}\"");

    private static AgreementSetting Number(string name, string member, int value) =>
        new(name, FormattableString.Invariant($"{member} = {value}"), FormattableString.Invariant($"\"{name}\":{value}"));

    private static AgreementSetting Flag(string name, string member) => new(name, $"{member} = true", $"\"{name}\":true");

    private static AgreementSetting References(int count) => AgreementTable.References(count);

    private static AgreementCase Sorted(string code, string json) => new(
        Flux,
        new AgreementSetting("provider", $"Provider = new() {{ Sort = \"price\"{code} }}", $"\"provider\":{{\"sort\":\"price\"{json}}}"));

    private static AgreementCase Option(string key) => new(
        Vector,
        new AgreementSetting(
            "provider",
            $"Provider = new() {{ Options = new() {{ Recraft = new Dictionary<string, System.Text.Json.JsonElement> {{ [\"{key}\"] = default }} }} }}",
            $"\"provider\":{{\"options\":{{\"recraft\":{{\"{key}\":1}}}}}}"));
}
