using OpenRouterGen.Comparison.Reports;
using OpenRouterGen.Tool.Api;
using OpenRouterGen.Tool.Discovery;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Pictures;

/// <summary>What came, and what it cost.</summary>
/// <param name="Files">The full paths of the pictures, in their order.</param>
/// <param name="Previews">Those of the previews.</param>
/// <param name="Generations">The generations of the answers.</param>
/// <param name="Cost">What the answers said that they cost, in US dollars; null where none said it.</param>
internal sealed record PictureReport(IReadOnlyList<string> Files, IReadOnlyList<string> Previews, IReadOnlyList<string> Generations, decimal? Cost)
{
    public static PictureReport None { get; } = new([], [], [], null);

    /// <summary>The report with what another answer says of itself; one of several pictures says it with each of them.</summary>
    public PictureReport With(ImageGenerationUsage? usage, string? generation) => this with
    {
        Cost = usage?.Cost is { } cost ? (Cost ?? 0) + cost : Cost,
        Generations = generation is null || Generations.Contains(generation, StringComparer.Ordinal) ? Generations : [.. Generations, generation],
    };

    /// <summary>Paths to the results, and the cost in words.</summary>
    public void Write(CostBounds? estimate, ToolContext context)
    {
        foreach (var file in Files)
        {
            context.Screen.WriteLine(context.Shown(file));
        }

        var verdict = (estimate, Cost) switch
        {
            (null, _) or (_, null) => string.Empty,
            ({ } bounds, { } bill) => bounds.Contains(bill) ? ", as estimated" : $"; the estimate was {bounds} USD",
        };
        context.Screen.Note(Cost is { } cost ? $"cost: {CostText.Number(cost)} USD{verdict}" : "cost: the service did not say");
    }

    /// <summary>The same as JSON.</summary>
    public string Json(string model, CostBounds? estimate, IEnumerable<string> changes, bool isEmulator) => ReadableJson.Text(json =>
    {
        json.WriteStartObject();
        json.WriteString("model", model);
        json.WriteList("files", Files);
        json.WriteList("previews", Previews);
        json.WriteList("generations", Generations);
        if (Cost is { } cost)
        {
            json.WriteNumber("costUsd", cost);
        }

        if (estimate is not null)
        {
            json.WriteStartObject("estimate");
            json.WriteNumber("minimumUsd", estimate.Minimum);
            json.WriteNumber("maximumUsd", estimate.Maximum);
            json.WriteEndObject();
        }

        json.WriteList("changes", changes);
        json.WriteBoolean("emulator", isEmulator);
        json.WriteEndObject();
    });
}
