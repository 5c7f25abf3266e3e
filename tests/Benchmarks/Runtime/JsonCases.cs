using System.Buffers;
using System.Text.Json;
using OpenRouter;
using OpenRouter.Runtime;
using OpenRouterGen.Benchmarks.Runtime.Baseline;

namespace OpenRouterGen.Benchmarks.Runtime;

/// <summary>Reading and writing JSON, beside System.Text.Json's generator on records written by hand.</summary>
internal static class JsonCases
{
    private const string Theirs = "System.Text.Json generator";

    public static IEnumerable<RuntimeCase> All()
    {
        var models = Inputs.Models(tagFirst: true);
        yield return new RuntimeCase(
            "read 100 models", Theirs, 0.45, () => Read<ImageModelList>(models),
            () => JsonSerializer.Deserialize(models, BaselineContext.InOrder.BaselineModelList))
        {
            // 0.65 of the baseline's.
            MostBytes = 211_600,
        };
        var late = Inputs.Models(tagFirst: false);
        yield return new RuntimeCase(
            "read 100 models, tag last", Theirs, 0.45, () => Read<ImageModelList>(late),
            () => JsonSerializer.Deserialize(late, BaselineContext.Default.BaselineModelList));
        var response = Inputs.Response(Inputs.Picture(Inputs.PictureSize));
        yield return new RuntimeCase(
            "read a picture of 2 MB", Theirs, 0.85, () => Read<ImageGenerationResponse>(response),
            () => JsonSerializer.Deserialize(response, BaselineContext.Default.BaselineResponse));
        yield return Write("write a request", 0.85, Inputs.Request, Inputs.BaselineRequest);
        var picture = Inputs.Picture(256 * 1024);
        yield return Write(
            "write a reference of 256 KB",
            0.08,
            Inputs.Request with { InputReferences = [ImageReference.FromBytes(picture, "image/png")] },
            Inputs.BaselineRequest with
            {
                InputReferences =
                [new BaselineReference { ImageUrl = new BaselineUrl { Url = "data:image/png;base64," + Convert.ToBase64String(picture) } }]
            });
    }

    public static T Read<T>(byte[] json)
        where T : IJsonModel<T>
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        return T.Read(ref reader);
    }

    private static RuntimeCase Write(string name, double goal, ImageGenerationRequest request, BaselineRequest baseline)
    {
        var ours = new ArrayBufferWriter<byte>(1024 * 1024);
        var theirs = new ArrayBufferWriter<byte>(1024 * 1024);
        var ourWriter = new Utf8JsonWriter(ours, JsonText.Options);
        var theirWriter = new Utf8JsonWriter(theirs, new JsonWriterOptions { SkipValidation = true });
        return new RuntimeCase(
            name,
            Theirs,
            goal,
            () =>
            {
                ours.ResetWrittenCount();
                ourWriter.Reset();
                JsonWrite.Model(ourWriter, request);
                ourWriter.Flush();
            },
            () =>
            {
                theirs.ResetWrittenCount();
                theirWriter.Reset();
                JsonSerializer.Serialize(theirWriter, baseline, BaselineContext.Default.BaselineRequest);
                theirWriter.Flush();
            })
        {
            MostBytes = 0,
        };
    }
}
