using System.Globalization;
using System.Security.Cryptography;

namespace OpenRouter.Runtime;

/// <summary>One run of a batch. Its journal is its budget too: what is about to be sent counts as uncertain until its line says what it cost.</summary>
internal sealed class BatchRun<TRequest, TResponse>(
    IReadOnlyList<ImageBatchItem<TRequest>> items,
    Func<TRequest, RequestOptions, CancellationToken, Task<ApiResult<TResponse>>> send,
    ImageBatchOptions options,
    BatchJournal journal)
    where TRequest : class, IDescribedRequest, IJsonWritable
    where TResponse : IAnswerModel
{
    private readonly Lock _gate = new();
    private readonly ImageBatchOutcome?[] _outcomes = new ImageBatchOutcome?[items.Count];
    private readonly SpendingLimits _prices = new(null, null, options.CostWhenUnknown, options.Prices);
    private volatile Exception? _stopped;

    /// <summary>Runs to the end, or until it is stopped.</summary>
    public async Task<ImageBatchReport> RunAsync(CancellationToken cancellationToken)
    {
        var pending = GoOn();
        await FindAsync(isEarlier: true, cancellationToken).ConfigureAwait(false);
        await SendAllAsync(pending, cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        await FindAsync(isEarlier: false, cancellationToken).ConfigureAwait(false);
        var (spent, uncertain) = journal.Costs();
        var outcomes = _outcomes.Select((outcome, at) => outcome ?? new ImageBatchOutcome(items[at].Id, ImageBatchState.NotSent));
        return new ImageBatchReport([.. outcomes], spent, uncertain, _stopped);
    }

    /// <summary>Notes what earlier runs did.</summary>
    /// <returns>The places of the items that are to be sent.</returns>
    private List<int> GoOn()
    {
        var known = items.Select(item => journal.Find(item.Id)).ToList();
        for (var at = 0; at < items.Count; at++)
        {
            if (known[at] is { } one && MayBeBilled(one) && one.Request != Hash(items[at].Request)) throw Changed(one.Id);
        }

        var pending = new List<int>();
        for (var at = 0; at < items.Count; at++)
        {
            if (known[at] is { } one && MayBeBilled(one) && !options.SendAgain.Contains(one.Id)) Note(at, Earlier(one));
            else pending.Add(at);
        }

        return pending;
    }

    private OpenRouterJournalException Changed(string id) => new(
        options.Journal, "has another request under the id '" + id + "', which was sent: give the changed item an id of its own, or begin another journal");

    private static bool MayBeBilled(JournalItem item) => item.State is not (ImageBatchState.NotSent or ImageBatchState.Refused);

    private ImageBatchOutcome Earlier(JournalItem item) => new(item.Id, item.State)
    {
        Files = [.. item.Files.Select(file => Path.Combine(options.Folder, file))],
        Tally = item.Tally,
        GenerationId = item.Generation,
        Cost = item.Cost,
        IsEarlier = true,
    };

    private async Task SendAllAsync(List<int> pending, CancellationToken cancellationToken)
    {
        var running = new List<Task>();
        try
        {
            foreach (var at in pending)
            {
                var estimate = _prices.Estimate(items[at].Request);
                var most = estimate.Maximum ?? options.CostWhenUnknown;

                // What ends may have cost less than it reserved.
                while (running.Count > 0 && (running.Count >= options.Parallel || !Fits(most)))
                    running.Remove(await Task.WhenAny(running).ConfigureAwait(false));
                if (_stopped is not null || options.Stopping.IsCancellationRequested || cancellationToken.IsCancellationRequested) return;
                if (Fits(most)) running.Add(SendAsync(at, most, cancellationToken));
                else Note(at, new ImageBatchOutcome(items[at].Id, ImageBatchState.NotSent) { Failure = TooMuch(estimate, most) });
            }
        }
        finally
        {
            await Task.WhenAll(running).ConfigureAwait(false);
        }
    }

    private bool Fits(decimal? most) => options.Budget is null || (most is { } amount && amount <= Left());

    private decimal Left()
    {
        var (spent, uncertain) = journal.Costs();
        return Math.Max(0, (options.Budget ?? 0) - spent - uncertain);
    }

    private OpenRouterBudgetException TooMuch(CostEstimate estimate, decimal? most)
    {
        var (amount, left) = (most ?? 0, Left());
        var message = most is null
            ? "The item was not sent, since what it costs is not known: " + estimate.Reason
                + ". Set ImageBatchOptions.CostWhenUnknown to what such an item counts as, or give prices in ImageBatchOptions.Prices."
            : string.Create(CultureInfo.InvariantCulture, $"The item was not sent, since it may cost {amount} USD, and {left} USD are left of the budget.");
        return new OpenRouterBudgetException(message, estimate, left);
    }

    // Throws nothing: whatever happens to an item is in its outcome.
    private async Task SendAsync(int at, decimal? reserved, CancellationToken cancellationToken)
    {
        var (id, request) = items[at];
        var line = new JournalLine(JournalEvent.Sending, id) { Request = Hash(request), Reserved = reserved, At = options.TimeProvider.GetUtcNow() };
        if (Write(line) is { } broken)
        {
            Note(at, new ImageBatchOutcome(id, ImageBatchState.NotSent) { Failure = broken });
            return;
        }

        var call = new BatchCall(journal, id);
        try
        {
            var result = await send(request, new RequestOptions { RetryUnknownOutcomes = false, Observer = call }, cancellationToken).ConfigureAwait(false);
            if (result.IsSuccess) await SaveAsync(at, Pictures(result.Value), result.GenerationId ?? call.Generation, call.Cost).ConfigureAwait(false);
            else Fail(at, result.Exception, call);
        }
        catch (Exception exception)
        {
            Fail(at, exception, call);
        }
    }

    private static IReadOnlyList<IGeneratedImage> Pictures(TResponse response)
    {
        var images = response.Results as IReadOnlyList<IGeneratedImage>;
        return images is { Count: > 0 } && !images.Any(static image => image.Bytes.IsEmpty)
            ? images
            : throw new InvalidOperationException("The answer has no pictures. A batch writes them itself: send with a method that returns their bytes.");
    }

    // A picture that is paid for is written whoever cancels.
    private async Task SaveAsync(int at, IReadOnlyList<IGeneratedImage> images, string? generation, decimal? cost)
    {
        var (id, request) = items[at];
        var tally = images.Tally() ?? new ImageTally(AskedCount.Of(request) ?? images.Count, images.Count);
        Exception? failure = Write(new JournalLine(JournalEvent.Received, id) { Generation = generation, Cost = cost, Asked = tally.Asked, Came = tally.Came });
        var (files, unsaved) = (new List<string>(), new List<IGeneratedImage>());
        for (var index = 0; index < images.Count; index++)
        {
            try
            {
                var path = Path.Combine(options.Folder, BatchIds.FileName(id, index, images.Count));
                files.Add(await images[index].SaveAsync(path, CancellationToken.None).ConfigureAwait(false));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                unsaved.Add(images[index]);
                failure ??= exception;
                Stop(exception);
                continue;
            }

            var broken = Write(new JournalLine(JournalEvent.Saved, id) { File = Path.GetFileName(files[^1]) });
            failure ??= broken;
        }

        Note(at, new ImageBatchOutcome(id, unsaved.Count == 0 ? ImageBatchState.Saved : ImageBatchState.Unsaved)
        {
            Files = files,
            Tally = tally,
            GenerationId = generation,
            Cost = cost,
            Failure = failure,
            Unsaved = unsaved,
        });
    }

    private void Fail(int at, Exception exception, BatchCall call)
    {
        var id = items[at].Id;
        var failure = exception as OpenRouterException;
        var isFree = failure is { IsUnbilled: true };
        var generation = failure?.GenerationId ?? call.Generation;

        // What others throw may quote anything.
        var line = new JournalLine(isFree ? JournalEvent.Refused : JournalEvent.Unknown, id)
        {
            Generation = generation,
            Cost = isFree ? null : call.Cost,
            Problem = failure?.Message ?? exception.GetType().Name,
        };
        Write(line);
        if (MeansEveryItem(exception)) Stop(exception);
        Note(at, new ImageBatchOutcome(id, isFree ? ImageBatchState.Refused : ImageBatchState.Unknown)
        {
            GenerationId = generation,
            Cost = line.Cost,
            Failure = exception,
        });
    }

    // What the next item would meet alike: a wrong key, no credit, a setting, code of the user that throws.
    private static bool MeansEveryItem(Exception exception) => exception is not OpenRouterException
        or OpenRouterConfigurationException or OpenRouterUnauthorizedException or OpenRouterPaymentRequiredException or OpenRouterBudgetException;

    /// <summary>Asks what became of items whose outcome is unknown.</summary>
    private async Task FindAsync(bool isEarlier, CancellationToken cancellationToken)
    {
        if (options.FindGeneration is not { } find) return;
        for (var at = 0; at < _outcomes.Length; at++)
        {
            if (_outcomes[at] is not { State: ImageBatchState.Unknown or ImageBatchState.Unsaved, GenerationId: { } id, Cost: null } outcome) continue;
            if (outcome.IsEarlier != isEarlier) continue;
            try
            {
                var generation = await find(id, cancellationToken).ConfigureAwait(false);
                Write(new JournalLine(JournalEvent.Found, outcome.Id) { Generation = id, Cost = generation.TotalCost });
                Note(at, outcome with { Generation = generation, Cost = generation.TotalCost });
            }
            catch (OpenRouterException exception)
            {
                // It stays unknown, and another run asks again.
                _outcomes[at] = outcome with { Failure = outcome.Failure ?? exception };
            }
        }
    }

    private static string Hash(TRequest request) =>
        UnsendableValues.Write(request, out var written).Count > 0 ? string.Empty : Convert.ToHexStringLower(SHA256.HashData(written.Span));

    /// <returns>Why the line could not be written; null when it was. Then nothing more is sent.</returns>
    private OpenRouterJournalException? Write(JournalLine line)
    {
        try
        {
            journal.Write(line);
            return null;
        }
        catch (OpenRouterJournalException exception)
        {
            Stop(exception);
            return exception;
        }
    }

    private void Stop(Exception exception)
    {
        lock (_gate) _stopped ??= exception;
    }

    private void Note(int at, ImageBatchOutcome outcome)
    {
        lock (_gate)
        {
            _outcomes[at] = outcome;
            try
            {
                options.Progress?.Invoke(outcome);
            }
            catch (Exception exception)
            {
                // A paid item is not lost to who watches it.
                _stopped ??= exception;
            }
        }
    }
}
