using System.Text;
using OpenRouter;
using OpenRouterGen.Benchmarks.Runtime.Baseline;

namespace OpenRouterGen.Benchmarks.Runtime;

/// <summary>What the cases read and write.</summary>
internal static class Inputs
{
    public const int PictureSize = 2_000_000;

    /// <summary>A picture whose answer has 64 KB.</summary>
    public const int SmallPictureSize = 48_000;

    public static byte[] Picture(int length)
    {
        var bytes = new byte[length];
        new Random(7).NextBytes(bytes);
        return bytes;
    }

    /// <summary>A hundred models, about 77 KB.</summary>
    public static byte[] Models(bool tagFirst)
    {
        var models = Enumerable.Range(0, 100).Select(index => $$$"""
            {"id":"author-{{{index % 12}}}/model-{{{index}}}","name":"Author: Model {{{index}}}","created":17645472{{{index:00}}},"description":"A model that draws pictures from words, with a style of its own and a description of usual length, number {{{index}}}.","architecture":{"input_modalities":["text","image"],"output_modalities":["image"]},"supported_parameters":{"resolution":{{{Capability("enum", "\"values\":[\"1K\",\"2K\",\"4K\"]", tagFirst)}}},"aspect_ratio":{{{Capability("enum", "\"values\":[\"1:1\",\"16:9\",\"9:16\",\"4:3\",\"3:4\"]", tagFirst)}}},"n":{{{Capability("range", "\"min\":1,\"max\":10", tagFirst)}}},"input_references":{{{Capability("range", "\"min\":0,\"max\":14", tagFirst)}}},"seed":{"type":"boolean"}},"supports_streaming":{{{(index % 5 == 0 ? "true" : "false")}}},"endpoints":"/api/v1/images/models/author-{{{index % 12}}}/model-{{{index}}}/endpoints"}
            """);
        return Encoding.UTF8.GetBytes("{\"data\":[" + string.Join(',', models) + "]}");
    }

    public static byte[] Response(byte[] picture) =>
        Encoding.UTF8.GetBytes($$"""{"created":1764547200,"data":[{"b64_json":"{{Convert.ToBase64String(picture)}}","media_type":"image/png"}]}""");

    public static byte[] Events(int count, int size)
    {
        var data = "data: {\"type\":\"image_generation.partial_image\",\"b64_json\":\"" + new string('A', Math.Max(0, size - 66)) + "\"}\n\n";
        return Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(data, count)));
    }

    /// <summary>Previews of a picture, and the picture; each with as many members that the client does not know.</summary>
    public static byte[] ImageEvents(int count, int unlisted)
    {
        var members = string.Concat(Enumerable.Range(0, unlisted).Select(static index => $",\"member_{index}\":\"value {index}\""));
        var previews = Enumerable.Range(0, count).Select(index =>
            $"data: {{\"type\":\"image_generation.partial_image\",\"partial_image_index\":{index},\"b64_json\":\"AAEC\"{members}}}\n\n");
        return Encoding.UTF8.GetBytes(string.Concat(previews)
            + $"data: {{\"type\":\"image_generation.completed\",\"b64_json\":\"AAEC\",\"created\":1764547200{members}}}\n\ndata: [DONE]\n\n");
    }

    public static byte[] ChatEvents(int count) => Encoding.UTF8.GetBytes(
        string.Concat(Enumerable.Range(0, count).Select(static index =>
            "data: {\"id\":\"gen-1\",\"object\":\"chat.completion.chunk\",\"created\":1764547200,\"model\":\"author/model\","
                + $"\"choices\":[{{\"index\":0,\"delta\":{{\"role\":\"assistant\",\"content\":\"word {index}\"}},\"finish_reason\":null}}]}}\n\n"))
        + "data: [DONE]\n\n");

    public static ImageGenerationRequest Request { get; } = new()
    {
        Model = "author/model",
        Prompt = new string('p', 330),
        ImageCount = 2,
        Resolution = Resolution.Tier2K,
        AspectRatio = AspectRatio.Ratio16x9,
        Quality = Quality.High,
        OutputFormat = OutputFormat.Png,
        Seed = 42,
    };

    public static BaselineRequest BaselineRequest { get; } = new()
    {
        Model = Request.Model,
        Prompt = Request.Prompt,
        N = 2,
        Resolution = "2K",
        AspectRatio = "16:9",
        Quality = "high",
        OutputFormat = "png",
        Seed = 42,
    };

    private static string Capability(string tag, string rest, bool tagFirst) => tagFirst ? $"{{\"type\":\"{tag}\",{rest}}}" : $"{{{rest},\"type\":\"{tag}\"}}";
}
