using OpenRouter;
using OpenRouterGen.Tool.Api;
using OpenRouterGen.Tool.Discovery;

namespace OpenRouterGen.Tool.Verifying;

/// <summary>A request that breaks one limit of the table. Whether it is believed to be refused, the client's own checks say.</summary>
/// <param name="Name">The limit, as the table of limits has it.</param>
/// <param name="Break">Breaks it, in a request that does not.</param>
internal sealed record LimitProbe(string Name, Func<ImageGenerationRequest, SnapshotEntry, ImageGenerationRequest> Break)
{
    // A picture of one pixel, as small as a reference can be.
    private const string Dot =
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==";

    private const int TooManyReferences = 17;
    private const int TooLongSession = 257;

    // The analyzers refuse what is broken here on purpose.
#pragma warning disable ORG1001, ORG1003, ORG1004, ORG1006
    /// <summary>What is asked: each is refused before anything is drawn, if the table is right.</summary>
    public static IReadOnlyList<LimitProbe> All { get; } =
    [
        new("prompt", (request, _) => request with { Prompt = string.Empty }),
        new("n, at least 1", (request, _) => request with { ImageCount = 0 }),
        new("n, at most 10", (request, _) => request with { ImageCount = 11 }),
        new("n, of a model", (request, _) => request with { ImageCount = 2 }),
        new("output_compression", (request, _) => request with { OutputCompression = 101, OutputFormat = "webp" }),
        new("input_references", (request, _) => request with { InputReferences = [.. Enumerable.Repeat<ImageReference>(Dot, TooManyReferences)] }),
        new("session_id", (request, _) => request with { SessionId = new string('s', TooLongSession) }),
        new("resolution, of a model", (request, entry) => request with { Resolution = Unlisted(entry) }),
        new("transparent-needs-png-or-webp", (request, _) => request with { Background = "transparent", OutputFormat = "jpeg" }),
        new("size-tier-is-resolution", (request, _) => request with { Size = "2K", Resolution = "1K" }),
        new("size-pixels-match-aspect-ratio", (request, _) => request with { Size = "512x512", AspectRatio = "16:9" }),
    ];
#pragma warning restore ORG1001, ORG1003, ORG1004, ORG1006

    /// <summary>Asks the service.</summary>
    /// <param name="client">A client that sends what it believes to be invalid.</param>
    /// <param name="plain">A request that the model takes.</param>
    /// <param name="entry">The model.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<VerifyResult> RunAsync(OpenRouterClient client, ImageGenerationRequest plain, SnapshotEntry entry, CancellationToken cancellationToken)
    {
        var request = Break(plain, entry);
        var problems = request.Validate();
        var report = entry.Check(request);
        if (problems.Count == 0 && report.Verdict != ParameterVerdict.Refused)
        {
            return new VerifyResult(Name, VerifyVerdict.Skipped, $"{entry.Id} is not believed to refuse it");
        }

        try
        {
            var response = await client.Images.GenerateAsync(request, null, cancellationToken).ConfigureAwait(false);
            var cost = response.Usage?.Cost is { } billed ? $" for {CostText.Number(billed)} USD" : string.Empty;
            var words = FormattableString.Invariant($"believed to be refused; {response.Data.Count} pictures came{cost}");
            return new VerifyResult(Name, VerifyVerdict.Refuted, words);
        }
        catch (OpenRouterBudgetException exception)
        {
            return new VerifyResult(Name, VerifyVerdict.Skipped, exception.Message);
        }
        catch (OpenRouterApiException exception)
        {
            var words = FormattableString.Invariant($"{exception.StatusCode}: {exception.Error.Message}");
            return new VerifyResult(Name, exception.StatusCode is 400 or 404 or 413 or 422 ? VerifyVerdict.Confirmed : VerifyVerdict.Unclear, words);
        }
        catch (OpenRouterException exception)
        {
            return new VerifyResult(Name, VerifyVerdict.Unclear, exception.Message);
        }
    }

    // A tier that the model does not list; the smallest one, where it lists all.
    private static Resolution Unlisted(SnapshotEntry entry)
    {
        var listed = entry.SupportedParameters.GetValueOrDefault("resolution")?.Value is IChoiceDescriptor choice ? choice.Values : [];
        return new[] { "512", "1K", "2K", "4K" }.FirstOrDefault(tier => !listed.Contains(tier, StringComparer.Ordinal)) ?? "512";
    }
}
