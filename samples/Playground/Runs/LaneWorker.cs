using System.Diagnostics;
using OpenRouter;
using Playground.Forms;
using Playground.Models;

namespace Playground.Runs;

/// <summary>Lets one model make its pictures.</summary>
/// <param name="run">The run.</param>
/// <param name="lane">Which of its models.</param>
/// <param name="plan">What the model is to make.</param>
/// <param name="folder">Keeps the pictures.</param>
/// <param name="shelf">The models of the service.</param>
/// <param name="money">What may be spent.</param>
/// <param name="pace">How long the emulator seems to work on each picture.</param>
internal sealed class LaneWorker(Run run, int lane, LanePlan plan, RunFolder folder, ModelShelf shelf, Money money, TimeSpan pace)
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private int _pictures;
    private ImageGenerationUsage? _usage;
    private Failure? _diskFailure;

    /// <summary>Ends when the lane has; what went wrong is in its record.</summary>
    /// <param name="stopping">The playground stops: the record stays as it is, and says after a restart that nobody knows the outcome.</param>
    public async Task WorkAsync(CancellationToken stopping)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(run.Cancelled, stopping);
        try
        {
            using var client = money.ClientFor(plan.Model);
            await GenerateAsync(client, await WithReferencesAsync(either.Token), either.Token);
            End(_diskFailure is null ? LaneState.Done : LaneState.Failed, _diskFailure);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
        catch (OperationCanceledException)
        {
            End(LaneState.Cancelled);
        }
        catch (OpenRouterBadRequestException exception)
        {
            // Of a model that it lists no more the service says only that the request is wrong.
            var isLost = await shelf.HasLostAsync(plan.Model.Id, either.Token);
            End(LaneState.Failed, isLost ? FailureText.OfLostModel(exception) : FailureText.Of(exception));
        }
        catch (Exception exception)
        {
            End(LaneState.Failed, FailureText.Of(exception));
        }
    }

    private async Task GenerateAsync(OpenRouterClient client, ImageGenerationRequest request, CancellationToken cancellationToken)
    {
        if (run.Record.Lanes[lane].Streams)
        {
            await StreamAsync(client, request, cancellationToken);
            return;
        }

        await Task.Delay(pace, cancellationToken);
        var response = await client.Images.GenerateAsync(request, null, cancellationToken);
        _usage = response.Usage;
        foreach (var image in response.Data) await KeepAsync(image, cancellationToken);
    }

    private async Task StreamAsync(OpenRouterClient client, ImageGenerationRequest request, CancellationToken cancellationToken)
    {
        await foreach (var streamed in client.Images.GenerateStreamingAsync(request, null, cancellationToken))
        {
            switch (streamed.Value)
            {
                case ImagePreviewEvent preview:
                    await Task.Delay(pace, cancellationToken);
                    await KeepPreviewAsync(preview, cancellationToken);
                    break;
                case ImageCompletedEvent picture:
                    await Task.Delay(pace, cancellationToken);
                    _usage = picture.Usage ?? _usage;
                    await KeepAsync(picture, cancellationToken);
                    break;
                default:
                    break; // texts, and what a newer service sends
            }
        }
    }

    private async Task KeepPreviewAsync(ImagePreviewEvent preview, CancellationToken cancellationToken)
    {
        if (await SaveAsync(PictureName.OfPreview(lane, _pictures, preview.PartialImageIndex), preview, cancellationToken) is not { } file) return;
        run.Update(lane, record => record with { FirstPreviewSeconds = record.FirstPreviewSeconds ?? _clock.Elapsed.TotalSeconds },
            new RunEvent(RunEventKind.Preview, lane, _pictures, file));
    }

    private async Task KeepAsync(IGeneratedImage image, CancellationToken cancellationToken)
    {
        // A picture that came without its bytes leaves the others whole.
        if (image.Bytes.IsEmpty) return;
        var index = _pictures++;
        if (await SaveAsync(PictureName.Of(lane, index), image, cancellationToken) is not { } file) return;
        run.Update(lane, record => record with { Pictures = [.. record.Pictures, file] }, new RunEvent(RunEventKind.Picture, lane, index, file));
    }

    // What the disk does not take is said at the end: the rest of the answer, with its cost, is read all the same.
    private async Task<string?> SaveAsync(string name, IGeneratedImage image, CancellationToken cancellationToken)
    {
        try
        {
            return await folder.SaveAsync(run.Record.Id, name, image, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _diskFailure ??= FailureText.Of(exception);
            return null;
        }
    }

    private void End(LaneState state, Failure? failure = null)
    {
        money.Count(_usage?.Cost);
        var ended = run.Record.Lanes[lane] with
        {
            State = state,
            Failure = failure,
            Cost = _usage?.Cost,
            IsAsEstimated = plan.Estimate.Contains(_usage?.Cost),
            Seconds = _clock.Elapsed.TotalSeconds,
        };
        run.End(lane, ended, Save);
    }

    private Failure? Save(RunRecord record)
    {
        try
        {
            folder.Save(record);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return FailureText.Of(exception);
        }
    }

    // What was planned, with the bytes of uploaded pictures in their places.
    private async Task<ImageGenerationRequest> WithReferencesAsync(CancellationToken cancellationToken)
    {
        if (plan.Request.InputReferences is not { Count: > 0 } planned) return plan.Request;
        var references = new List<ImageReference>(planned.Count);
        foreach (var reference in planned)
        {
            references.Add(RequestBuilder.LocalName(reference) is { } name
                ? await ImageReference.FromFileAsync(folder.Reference(name) ?? throw new IOException($"The reference {name} is not in the folder any more."),
                    cancellationToken)
                : reference);
        }

        return plan.Request with { InputReferences = references };
    }
}
