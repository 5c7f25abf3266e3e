using OpenRouter;
using OpenRouterGen.Tool.Api;
using OpenRouterGen.Tool.Clients;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Pictures;

/// <summary>Sends requests, and writes each preview and each picture as soon as it is there.</summary>
/// <param name="connection">Who answers.</param>
/// <param name="options">How it is called.</param>
/// <param name="files">Keeps what comes.</param>
/// <param name="context">Where words go.</param>
internal sealed class PictureCall(ClientConnection connection, OpenRouterClientOptions options, PictureFiles files, ToolContext context)
{
    private readonly CallWatch _watch = new();

    /// <summary>What has come so far.</summary>
    public PictureReport Report { get; private set; } = PictureReport.None;

    /// <summary>Sends the requests, one behind the other.</summary>
    /// <param name="requests">The requests.</param>
    /// <param name="streams">Whether the model streams, so that there are previews.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ToolException">One failed, or was given up; the sentence says what is billed, and where pictures are.</exception>
    public async Task MakeAsync(IReadOnlyList<ImageGenerationRequest> requests, bool streams, CancellationToken cancellationToken)
    {
        options.Hooks.Add(_watch);
        using var client = new OpenRouterClient(options);
        using var asking = new OpenRouterClient(connection.Options);
        var lookup = new GenerationLookup(asking, connection.IsEmulator);
        try
        {
            foreach (var request in requests)
            {
                _watch.Reset();
                await (streams ? StreamAsync(client, request, cancellationToken) : SendAsync(client, request, cancellationToken)).ConfigureAwait(false);
            }
        }
        catch (OpenRouterException exception)
        {
            throw await ServiceFailure.OfAsync(exception, lookup, WhatCame()).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception)
        {
            var bill = _watch.WasSent ? await lookup.DescribeAsync(_watch.GenerationId).ConfigureAwait(false) : "nothing was sent";
            throw new ToolException(ExitCode.Cancelled, $"cancelled; {bill}{WhatCame()}", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var bill = await lookup.DescribeAsync(_watch.GenerationId).ConfigureAwait(false);
            throw ToolException.Input($"a picture cannot be written anywhere: {exception.Message.TrimEnd('.')}; {bill}{WhatCame()}", exception);
        }
    }

    /// <summary>Where pictures are, to follow a sentence; empty where none came.</summary>
    public string WhatCame() =>
        Report.Files.Count == 0 ? string.Empty : "; what came is " + string.Join(", ", Report.Files.Select(file => $"'{context.Shown(file)}'"));

    private async Task SendAsync(OpenRouterClient client, ImageGenerationRequest request, CancellationToken cancellationToken)
    {
        var sending = client.Images.GenerateAsync(request, null, cancellationToken);
        var response = await context.Screen.WaitAsync($"{request.Model} draws", sending).ConfigureAwait(false);
        Report = Report.With(response.Usage, _watch.GenerationId);
        foreach (var image in response.Data)
        {
            await KeepAsync(image).ConfigureAwait(false);
        }

        Warn(response.Data.Tally());
    }

    private async Task StreamAsync(OpenRouterClient client, ImageGenerationRequest request, CancellationToken cancellationToken)
    {
        var events = client.Images.GenerateStreamingAsync(request, null, cancellationToken);
        await using var reader = events.GetAsyncEnumerator(cancellationToken);
        while (await context.Screen.WaitAsync($"{request.Model} draws", reader.MoveNextAsync().AsTask()).ConfigureAwait(false))
        {
            switch (reader.Current.Value)
            {
                case ImagePreviewEvent preview:
                    await ShowAsync(preview).ConfigureAwait(false);
                    break;
                case ImageCompletedEvent done:
                    Report = Report.With(done.Usage, _watch.GenerationId);
                    await KeepAsync(done).ConfigureAwait(false);
                    break;
                default:
                    // What a model says beside its pictures, and what a newer service sends.
                    break;
            }
        }

        Warn(events.Tally());
    }

    private async Task ShowAsync(ImagePreviewEvent preview)
    {
        if (await files.SavePreviewAsync(preview).ConfigureAwait(false) is { } path)
        {
            Report = Report with { Previews = [.. Report.Previews, path] };
            context.Screen.Note("preview: " + context.Shown(path));
        }
    }

    // One that came without its bytes is among the missing ones, and leaves the others whole.
    private async Task KeepAsync(IGeneratedImage image)
    {
        if (!image.Bytes.IsEmpty)
        {
            Report = Report with { Files = [.. Report.Files, await files.SaveAsync(image).ConfigureAwait(false)] };
        }
    }

    private void Warn(ImageTally? tally)
    {
        if (tally is { IsShort: true })
        {
            context.Screen.Warn(tally.ToString());
        }
    }
}
