// Needs: Microsoft.Extensions.AI.Abstractions 10.3 to 10.11
// Uses: ImagesClient.GenerateAsync(Record ImageGenerationRequest) Record ImageGenerationResponse
// Uses: ImagesClient.GenerateStreamingAsync(Record ImageGenerationRequest) Union ImageStreamEvent
// Uses: ImageGenerationRequest(Model, Prompt)
// Uses: ImageGenerationRequest.Model String
// Uses: ImageGenerationRequest.Prompt String
// Uses: ImageGenerationRequest.ImageCount Int32
// Uses: ImageGenerationRequest.Size String
// Uses: ImageGenerationRequest.Seed Int64
// Uses: ImageGenerationRequest.OutputCompression Int32
// Uses: ImageGenerationRequest.User String
// Uses: ImageGenerationRequest.SessionId String
// Uses: ImageGenerationRequest.OutputFormat Enum OutputFormat
// Uses: ImageGenerationRequest.Quality Enum Quality
// Uses: ImageGenerationRequest.Resolution Enum Resolution
// Uses: ImageGenerationRequest.AspectRatio Enum AspectRatio
// Uses: ImageGenerationRequest.Background Enum Background
// Uses: ImageGenerationRequest.InputReferences List of Runtime ImageReference
// Uses: ImageGenerationResponse.Data List of Record GeneratedImage
// Uses: ImageGenerationResponse.Usage Record ImageGenerationUsage
// Uses: ImageGenerationUsage.PromptTokens Int64
// Uses: ImageGenerationUsage.CompletionTokens Int64
// Uses: ImageGenerationUsage.TotalTokens Int64
// Uses: ImageGenerationUsage.Cost Decimal
// Uses: GeneratedImage is IGeneratedImage
// Uses: ImagePreviewEvent is IGeneratedImage
#pragma warning disable MEAI001
namespace OpenRouter;

/// <summary>The client as Microsoft.Extensions.AI knows generators of pictures.</summary>
internal sealed class OpenRouterImageGenerator(global::OpenRouter.ImagesClient images, string? defaultModelId) : global::Microsoft.Extensions.AI.IImageGenerator
{
    private const string Cost = "openrouter.usage.cost";

    private readonly global::Microsoft.Extensions.AI.ImageGeneratorMetadata _metadata = new("openrouter", null, defaultModelId);

    public async global::System.Threading.Tasks.Task<global::Microsoft.Extensions.AI.ImageGenerationResponse> GenerateAsync(
        global::Microsoft.Extensions.AI.ImageGenerationRequest request,
        global::Microsoft.Extensions.AI.ImageGenerationOptions? options = null,
        global::System.Threading.CancellationToken cancellationToken = default)
    {
        global::System.ArgumentNullException.ThrowIfNull(request);
        var response = await images.GenerateAsync(RequestOf(request, options), cancellationToken: cancellationToken).ConfigureAwait(false);
        return ResponseOf(response);
    }

    /// <summary>The events of a stream; of its previews at most as many as the options want.</summary>
    public async global::System.Collections.Generic.IAsyncEnumerable<global::OpenRouter.ImageStreamEvent> GenerateStreamingAsync(
        global::Microsoft.Extensions.AI.ImageGenerationRequest request,
        global::Microsoft.Extensions.AI.ImageGenerationOptions? options,
        [global::System.Runtime.CompilerServices.EnumeratorCancellation] global::System.Threading.CancellationToken cancellationToken)
    {
        var left = OpenRouterImageGeneratorExtensions.PreviewsOf(options) ?? int.MaxValue;
        var events = images.GenerateStreamingAsync(RequestOf(request, options), cancellationToken: cancellationToken);
        await foreach (var streamed in global::System.Threading.Tasks.TaskAsyncEnumerableExtensions.ConfigureAwait(events, false))
        {
            if (streamed.Value is not global::OpenRouter.ImagePreviewEvent || left-- > 0) yield return streamed;
        }
    }

    public object? GetService(global::System.Type serviceType, object? serviceKey = null)
    {
        global::System.ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null
            : serviceType == typeof(global::Microsoft.Extensions.AI.ImageGeneratorMetadata) ? _metadata
            : serviceType.IsInstanceOfType(this) ? this
            : serviceType.IsInstanceOfType(images) ? images
            : null;
    }

    // The client is its owner's.
    void global::System.IDisposable.Dispose()
    {
    }

    /// <summary>What the options' own request leaves open is filled: first with the standard options, then with the additional ones.</summary>
    private global::OpenRouter.ImageGenerationRequest RequestOf(
        global::Microsoft.Extensions.AI.ImageGenerationRequest request, global::Microsoft.Extensions.AI.ImageGenerationOptions? options)
    {
        var raw = Raw(options);
        var model = Given(raw?.Model) ?? Given(options?.ModelId) ?? defaultModelId
            ?? throw new global::System.InvalidOperationException(
                "There is no model: set ImageGenerationOptions.ModelId, or give the generator a default one.");
        var prompt = Given(request.Prompt) ?? Given(raw?.Prompt) ?? throw new global::System.ArgumentException("There is no prompt.", nameof(request));
        var made = raw is null
            ? new global::OpenRouter.ImageGenerationRequest { Model = model, Prompt = prompt }
            : raw with { Model = model, Prompt = prompt };
        if (request.OriginalImages is { } originals)
        {
            var references = new global::System.Collections.Generic.List<global::OpenRouter.ImageReference>(made.InputReferences ?? []);
            foreach (var original in originals) references.Add(ReferenceOf(original));
            if (references.Count > 0) made = made with { InputReferences = references };
        }

        return options is null ? made : OpenRouterImageOptions.Fill(made, options);
    }

    private global::OpenRouter.ImageGenerationRequest? Raw(global::Microsoft.Extensions.AI.ImageGenerationOptions? options) =>
        options?.RawRepresentationFactory?.Invoke(this) switch
        {
            null => null,
            global::OpenRouter.ImageGenerationRequest raw => raw,
            var other => throw new global::System.ArgumentException(
                "ImageGenerationOptions.RawRepresentationFactory made a '" + other.GetType() + "', and this generator takes a '"
                    + typeof(global::OpenRouter.ImageGenerationRequest) + "'.",
                nameof(options)),
        };

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static global::OpenRouter.ImageReference ReferenceOf(global::Microsoft.Extensions.AI.AIContent original) => original switch
    {
        global::Microsoft.Extensions.AI.DataContent data => global::OpenRouter.ImageReference.FromBytes(data.Data, data.MediaType),
        global::Microsoft.Extensions.AI.UriContent uri => global::OpenRouter.ImageReference.FromUri(uri.Uri),
        _ => throw new global::System.NotSupportedException(
            "An original image is a '" + original?.GetType() + "', and can be a DataContent (bytes) or a UriContent (an address)."),
    };

    private static global::Microsoft.Extensions.AI.ImageGenerationResponse ResponseOf(global::OpenRouter.ImageGenerationResponse response)
    {
        var contents = new global::System.Collections.Generic.List<global::Microsoft.Extensions.AI.AIContent>();
        foreach (var image in response.Data)
        {
            contents.Add(new global::Microsoft.Extensions.AI.DataContent(image.Bytes, global::OpenRouter.Runtime.PictureTypes.Of(image)));
        }

        foreach (var missing in global::OpenRouter.GeneratedImageExtensions.MissingImages(response.Data))
        {
            contents.Add(new global::Microsoft.Extensions.AI.ErrorContent(
                "The slot " + missing.Index.ToString(global::System.Globalization.CultureInfo.InvariantCulture) + " of the answer holds no picture."));
        }

        var made = new global::Microsoft.Extensions.AI.ImageGenerationResponse(contents) { RawRepresentation = response };
        if (response.Usage is not { } usage) return made;
        made.Usage = new()
        {
            InputTokenCount = usage.PromptTokens,
            OutputTokenCount = usage.CompletionTokens,
            TotalTokenCount = usage.TotalTokens,
        };

        // Counts are whole numbers and a response has no other place: it stands on one picture, so that a sum over all is right.
        if (usage.Cost is { } cost && contents.Count > 0) (contents[0].AdditionalProperties ??= new())[Cost] = cost;
        return made;
    }
}
