using OpenRouter;
using OpenRouterGen.Tool.Api;
using OpenRouterGen.Tool.Discovery;

namespace OpenRouterGen.Tool.Verifying;

/// <summary>Looks at answers: their shape, their headers, and the order of a stream.</summary>
/// <param name="client">The client.</param>
/// <param name="cancellationToken">Gives up.</param>
internal sealed class AnswerProbes(OpenRouterClient client, CancellationToken cancellationToken)
{
    /// <summary>One picture, with everything that its answer is believed to say.</summary>
    public async Task<IReadOnlyList<VerifyResult>> PictureAsync(ImageGenerationRequest request, CostEstimate estimate)
    {
        var result = await client.Images.TryGenerateAsync(request, null, cancellationToken).ConfigureAwait(false);
        if (!result.IsSuccess)
        {
            return [Failed("a picture", result.Exception)];
        }

        var (response, cost) = (result.Value, result.Value.Usage?.Cost);
        var results = new List<VerifyResult>
        {
            Fact("data", response.Data.Count == 1, FormattableString.Invariant($"{response.Data.Count} pictures of 1 came")),
            Fact("data[].media_type", response.Data.All(image => image.MediaType is { Length: > 0 }), response.Data.FirstOrDefault()?.MediaType ?? "none"),
            Fact("usage.cost", cost is not null, cost is { } billed ? $"{CostText.Number(billed)} USD" : "the answer does not say it"),
            Fact("X-Generation-Id", result.GenerationId is not null, result.GenerationId ?? "no such header"),
        };
        if (estimate.Contains(cost) is { } isWithin)
        {
            results.Add(Fact("the estimate", isWithin, $"{CostText.Amount(estimate)} USD; the bill is {CostText.Number(cost!.Value)}"));
        }

        if (result.GenerationId is { } generation)
        {
            results.Add(await RecordAsync(generation, cost).ConfigureAwait(false));
        }

        return results;
    }

    /// <summary>A stream: previews before the picture, which says what it cost.</summary>
    public async Task<VerifyResult> StreamAsync(ImageGenerationRequest request)
    {
        const string name = "the stream";
        var kinds = new List<string>();
        var hasCost = false;
        try
        {
            await foreach (var item in client.Images.GenerateStreamingAsync(request, null, cancellationToken).ConfigureAwait(false))
            {
                kinds.Add(item.Value switch
                {
                    ImagePreviewEvent => "preview",
                    ImageCompletedEvent => "picture",
                    ImageTextEvent => "text",
                    UnknownCase unknown => $"unknown ({unknown})",
                    var other => other.GetType().Name,
                });
                hasCost |= item.Value is ImageCompletedEvent { Usage.Cost: not null };
            }
        }
        catch (OpenRouterException exception)
        {
            return Failed(name, exception);
        }

        var words = string.Join(", ", kinds) + (hasCost ? "; with its cost" : "; without its cost");
        return Fact(name, hasCost && kinds is [.., "picture"] && kinds.TrueForAll(kind => kind is "preview" or "picture" or "text"), words);
    }

    /// <summary>A refusal: its status, and the shape of its error.</summary>
    /// <param name="name">What is refused.</param>
    /// <param name="asking">The client that asks, such as one with a wrong key.</param>
    /// <param name="request">The request.</param>
    /// <param name="statuses">The statuses that are believed to come.</param>
    public async Task<VerifyResult> RefusalAsync(string name, OpenRouterClient asking, ImageGenerationRequest request, params int[] statuses)
    {
        var result = await asking.Images.TryGenerateAsync(request, null, cancellationToken).ConfigureAwait(false);
        if (result.IsSuccess)
        {
            return new VerifyResult(name, VerifyVerdict.Refuted, "believed to be refused; a picture came");
        }

        // The message is the status where the body has the shape of no error.
        return result.Exception is OpenRouterApiException { Error.Json: not null } refusal
            ? Fact(name, statuses.Contains(refusal.StatusCode), FormattableString.Invariant($"{refusal.StatusCode}: {refusal.Error.Message}"))
            : Failed(name, result.Exception);
    }

    private async Task<VerifyResult> RecordAsync(string generation, decimal? cost)
    {
        const string name = "GET /generation";
        var result = await client.Generations.TryGetAsync(generation, null, cancellationToken).ConfigureAwait(false);
        return result.IsSuccess
            ? Fact(name, cost is null || result.Value.Data.TotalCost == cost, $"it says {CostText.Number(result.Value.Data.TotalCost)} USD")
            : Failed(name, result.Exception);
    }

    private static VerifyResult Fact(string name, bool isSo, string words) => new(name, isSo ? VerifyVerdict.Confirmed : VerifyVerdict.Refuted, words);

    private static VerifyResult Failed(string name, Exception exception) =>
        new(name, exception is OpenRouterBudgetException ? VerifyVerdict.Skipped : VerifyVerdict.Unclear, exception.Message);
}
