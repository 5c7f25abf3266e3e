using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenRouter;
using OpenRouterGen.Tool.Api;
using OpenRouterGen.Tool.Discovery;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Sources;

namespace OpenRouterGen.Tool.Batches;

/// <summary>
/// Reads the items of a batch: a line of JSON each, that is a prompt as a text, or a request as an object. An object may have an <c>id</c>, after which its
/// files are called; others are called by the number of their line.
/// </summary>
internal static class BatchFile
{
    private const string Id = "id";

    /// <param name="file">The path as the user wrote it.</param>
    /// <param name="read">Makes a request of its JSON, with what the command line sets in it.</param>
    /// <param name="context">The folder that it is in.</param>
    /// <exception cref="ToolException">It cannot be read, has no items, or a line is no request.</exception>
    public static List<ImageBatchItem<ImageGenerationRequest>> Read(string file, Func<JsonObject, ImageGenerationRequest> read, ToolContext context)
    {
        var lines = SourceReader.ReadFile(context, context.FullPath(file), file).Text.Split('\n');
        var items = new List<ImageBatchItem<ImageGenerationRequest>>();
        for (var index = 0; index < lines.Length; index++)
        {
            if (lines[index].Trim() is { Length: > 0 } line)
            {
                items.Add(ReadLine(line, index + 1, file, read));
            }
        }

        return items.Count > 0 ? items : throw ToolException.Input($"'{file}' has no requests; it is a line of JSON for each, a text or an object");
    }

    private static ImageBatchItem<ImageGenerationRequest> ReadLine(string line, int number, string file, Func<JsonObject, ImageGenerationRequest> read)
    {
        try
        {
            var json = JsonNode.Parse(line.TrimStart('\uFEFF'), documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false });
            var item = json switch
            {
                JsonObject members => members,
                JsonValue prompt when prompt.GetValueKind() == JsonValueKind.String => new JsonObject { ["prompt"] = prompt.DeepClone() },
                _ => throw ToolException.Input("it is no text and no object"),
            };
            var id = item[Id]?.ToString() ?? number.ToString("D4", CultureInfo.InvariantCulture);
            item.Remove(Id);
            var request = read(item);
            return RequestReader.HasPrompt(request)
                ? new ImageBatchItem<ImageGenerationRequest>(id, request)
                : throw new ToolException(ExitCode.Usage, "it has no prompt");
        }
        catch (JsonException exception)
        {
            throw ToolException.Input(JsonMistake.Sentence(FormattableString.Invariant($"line {number} of '{file}'"), line, exception), exception);
        }
        catch (ToolException exception)
        {
            throw new ToolException(
                exception.ExitCode, FormattableString.Invariant($"line {number} of '{file}' is no request: {exception.Message}"), exception);
        }
    }
}
