using System.Globalization;
using System.Text.Json;
using ModelContextProtocol.Protocol;
using OpenRouter;
using OpenRouter.Runtime;
using OpenRouterGen.Comparison.Reports;

namespace OpenRouterGen.Tool.Agents;

/// <summary>What an agent gets of pictures: a sentence, each picture as a block and as a file, and the same as JSON.</summary>
internal sealed class PictureAnswer(string model, bool isEmulated)
{
    // A larger one fills the agent's context: its file is named.
    private const int MostBytes = 3 * 1024 * 1024;

    private readonly List<ContentBlock> _blocks = [];
    private readonly List<(string Path, string MediaType, int Bytes)> _files = [];

    /// <summary>What the service says that it cost, in US dollars; null when it does not.</summary>
    public decimal? Cost { get; set; }

    public ImageTally? Tally { get; set; }

    /// <summary>The files of previews.</summary>
    public List<string> Previews { get; } = [];

    public void Add(IGeneratedImage picture, string path)
    {
        var type = PictureTypes.Of(picture);
        _files.Add((path, type, picture.Bytes.Length));
        if (picture.Bytes.Length <= MostBytes)
        {
            _blocks.Add(ImageContentBlock.FromBytes(picture.Bytes, type));
        }

        _blocks.Add(new ResourceLinkBlock { Uri = new Uri(path).AbsoluteUri, Name = Path.GetFileName(path), MimeType = type, Size = picture.Bytes.Length });
    }

    /// <summary>What is to be said of a call that failed after pictures had come.</summary>
    public string WhatCame => _files.Count == 0 ? string.Empty : "; what came is " + string.Join(", ", _files.Select(file => $"'{file.Path}'"));

    /// <param name="budget">What is left.</param>
    public CallToolResult ToResult(SpendingBudget budget) => new()
    {
        Content = [new TextContentBlock { Text = Sentence(budget) }, .. _blocks],
        StructuredContent = JsonElement.Parse(Json(budget)),
        IsError = _files.Count == 0,
    };

    private string Sentence(SpendingBudget budget)
    {
        var cost = Cost is { } known ? string.Create(CultureInfo.InvariantCulture, $"It cost {known} USD") : "What it cost is not said";
        var left = string.Create(CultureInfo.InvariantCulture, $"{budget.Left} USD of the session are left.");
        var missing = Tally is { IsShort: true } tally ? $" {tally}." : string.Empty;
        var emulated = isEmulated ? " An emulator answers, since no key is set: nothing is billed, and pictures are placeholders." : string.Empty;
        var made = _files.Count == 0 ? "sent no picture" : "made " + string.Join(", ", _files.Select(file => file.Path));
        return $"{model} {made}.{missing} {cost}; {left}{emulated}";
    }

    private string Json(SpendingBudget budget) => ReadableJson.Text(json =>
    {
        json.WriteStartObject();
        json.WriteString("model", model);
        json.WriteBoolean("emulated", isEmulated);
        json.WriteStartArray("files");
        foreach (var (path, type, bytes) in _files)
        {
            json.WriteStartObject();
            json.WriteString("path", path);
            json.WriteString("mediaType", type);
            json.WriteNumber("bytes", bytes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteList("previews", Previews);
        if (Cost is { } cost)
        {
            json.WriteNumber("costUsd", cost);
        }

        json.WriteNumber("spentUsd", budget.Spent);
        json.WriteNumber("uncertainUsd", budget.Uncertain);
        json.WriteNumber("leftUsd", budget.Left);
        json.WriteEndObject();
    });
}
