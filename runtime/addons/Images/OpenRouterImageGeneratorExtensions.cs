// Needs: Microsoft.Extensions.AI.Abstractions 10.3 to 10.11
// With: OpenRouterImageGenerator
#pragma warning disable MEAI001
namespace OpenRouter;

/// <summary>The client as Microsoft.Extensions.AI knows generators of pictures, and the streaming that it has no interface for.</summary>
[global::System.Diagnostics.CodeAnalysis.Experimental("MEAI001")]
public static class OpenRouterImageGeneratorExtensions
{
    /// <summary>
    /// The name among <see cref="global::Microsoft.Extensions.AI.ImageGenerationOptions.AdditionalProperties"/> of how many previews are wanted: it stays where
    /// options are copied, which their <c>StreamingCount</c> does not.
    /// </summary>
    public const string StreamingCountProperty = "streaming_count";

    /// <summary>A generator of pictures over the client.</summary>
    /// <param name="images">The client, which is not disposed with it.</param>
    /// <param name="defaultModelId">The model of a call whose options name none.</param>
    /// <returns>The generator. Pictures are <c>DataContent</c>, slots without one <c>ErrorContent</c>; what the call cost, in US dollars, is the decimal
    /// <c>openrouter.usage.cost</c> among the additional properties of the first.</returns>
    public static global::Microsoft.Extensions.AI.IImageGenerator AsIImageGenerator(
        this global::OpenRouter.ImagesClient images, string? defaultModelId = null)
    {
        global::System.ArgumentNullException.ThrowIfNull(images);
        return new OpenRouterImageGenerator(images, defaultModelId);
    }

    /// <summary>Wants so many previews of a stream, in options that may be copied.</summary>
    /// <param name="options">The options.</param>
    /// <param name="count">The most previews; 0 for none.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="global::System.ArgumentOutOfRangeException">The number is negative.</exception>
    public static global::Microsoft.Extensions.AI.ImageGenerationOptions WithStreamingCount(
        this global::Microsoft.Extensions.AI.ImageGenerationOptions options, int count)
    {
        global::System.ArgumentNullException.ThrowIfNull(options);
        global::System.ArgumentOutOfRangeException.ThrowIfNegative(count);
        options.StreamingCount = count;
        (options.AdditionalProperties ??= new())[StreamingCountProperty] = count;
        return options;
    }

    /// <summary>
    /// The events of a picture that grows. It asks the client itself: what wraps the generator, such as a log of it, does not see the call, but for options
    /// that it is given here.
    /// </summary>
    /// <param name="generator">A generator over this client, whatever wraps it.</param>
    /// <param name="request">The prompt, and pictures to start from.</param>
    /// <param name="options">The options; null for none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The events, of previews at most as many as the options want.</returns>
    /// <exception cref="global::System.NotSupportedException">The generator is over another client.</exception>
    public static global::System.Collections.Generic.IAsyncEnumerable<global::OpenRouter.ImageStreamEvent> GenerateStreamingAsync(
        this global::Microsoft.Extensions.AI.IImageGenerator generator,
        global::Microsoft.Extensions.AI.ImageGenerationRequest request,
        global::Microsoft.Extensions.AI.ImageGenerationOptions? options = null,
        global::System.Threading.CancellationToken cancellationToken = default)
    {
        global::System.ArgumentNullException.ThrowIfNull(generator);
        global::System.ArgumentNullException.ThrowIfNull(request);
        var own = generator.GetService(typeof(OpenRouterImageGenerator)) as OpenRouterImageGenerator
            ?? throw new global::System.NotSupportedException("The generator '" + generator.GetType() + "' is over no client that streams.");
        return own.GenerateStreamingAsync(request, options, cancellationToken);
    }

    /// <summary>The events of a picture that grows, from a prompt alone.</summary>
    /// <param name="generator">A generator over this client, whatever wraps it.</param>
    /// <param name="prompt">The prompt.</param>
    /// <param name="options">The options; null for none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The events, of previews at most as many as the options want.</returns>
    /// <exception cref="global::System.NotSupportedException">The generator is over another client.</exception>
    public static global::System.Collections.Generic.IAsyncEnumerable<global::OpenRouter.ImageStreamEvent> GenerateImagesStreamingAsync(
        this global::Microsoft.Extensions.AI.IImageGenerator generator,
        string prompt,
        global::Microsoft.Extensions.AI.ImageGenerationOptions? options = null,
        global::System.Threading.CancellationToken cancellationToken = default)
    {
        global::System.ArgumentException.ThrowIfNullOrEmpty(prompt);
        return generator.GenerateStreamingAsync(new(prompt), options, cancellationToken);
    }

    internal static int? PreviewsOf(global::Microsoft.Extensions.AI.ImageGenerationOptions? options) =>
        options?.StreamingCount ?? (options?.AdditionalProperties?.TryGetValue(StreamingCountProperty, out int count) == true ? count : null);
}
