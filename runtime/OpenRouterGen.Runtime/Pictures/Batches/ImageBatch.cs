using System.Globalization;
using OpenRouter.Runtime;

namespace OpenRouter;

/// <summary>
/// Makes the pictures of many requests, and never pays for one twice, also when its process ends in the middle: a journal has each item before it is sent, and
/// what became of it. Started again with the same items and the same journal a batch goes on where it ended.
/// </summary>
public static class ImageBatch
{
    /// <summary>
    /// Sends those items that the journal does not have as sent, and writes their pictures to files. An item whose outcome nobody knows is reported, with its
    /// generation where that has a name, and never sent again on its own.
    /// </summary>
    /// <typeparam name="TRequest">The request.</typeparam>
    /// <typeparam name="TResponse">The answer.</typeparam>
    /// <param name="items">The items. What the journal has beside them is left alone.</param>
    /// <param name="send">
    /// Sends a request with the options that it gets, such as <c>client.Images.TryGenerateAsync</c>. Through the options the journal learns of the call; other
    /// settings may be added to them.
    /// </param>
    /// <param name="options">How the batch runs.</param>
    /// <param name="cancellationToken">
    /// Gives up at once; what was under way is unknown then. <see cref="ImageBatchOptions.Stopping"/> ends a run gently.
    /// </param>
    /// <returns>What became of each item. A failure of an item is in its outcome and thrown by nothing.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">An id cannot be one, two items have it, or a request is null.</exception>
    /// <exception cref="OpenRouterJournalException">The journal cannot be used, or has another request under the id of an item. Nothing was sent.</exception>
    /// <exception cref="IOException">The folder of the pictures cannot be written. Nothing was sent.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder of the pictures may not be written. Nothing was sent.</exception>
    /// <exception cref="OperationCanceledException">
    /// The token was cancelled. The journal has what is known, and <see cref="ImageBatchOptions.Progress"/> got the pictures that could not be written.
    /// </exception>
    public static async Task<ImageBatchReport> RunAsync<TRequest, TResponse>(
        IReadOnlyList<ImageBatchItem<TRequest>> items,
        Func<TRequest, RequestOptions, CancellationToken, Task<ApiResult<TResponse>>> send,
        ImageBatchOptions options,
        CancellationToken cancellationToken = default)
        where TRequest : class, IDescribedRequest, IJsonWritable
        where TResponse : IAnswerModel
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(send);
        ArgumentNullException.ThrowIfNull(options);
        BatchIds.Check(items.Select(static item => item?.Id));
        if (items.Any(static item => item.Request is null)) throw new ArgumentException("An item has no request.", nameof(items));
        cancellationToken.ThrowIfCancellationRequested();

        // The journal first: where it cannot be used, nothing is made.
        using var journal = BatchJournal.Open(options.Journal, options.Writing);
        FilePlace.Check(Path.Combine(options.Folder, "picture"), []);
        return await new BatchRun<TRequest, TResponse>(items, send, options, journal).RunAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Makes items of requests, which are called by their numbers: the order of the requests must be the same in every run.</summary>
    /// <typeparam name="TRequest">The request.</typeparam>
    /// <param name="requests">The requests.</param>
    /// <returns>The items: <c>0001</c>, <c>0002</c> and so on.</returns>
    /// <exception cref="ArgumentNullException">There are no requests.</exception>
    public static IReadOnlyList<ImageBatchItem<TRequest>> Numbered<TRequest>(IEnumerable<TRequest> requests)
        where TRequest : class
    {
        ArgumentNullException.ThrowIfNull(requests);
        return [.. requests.Select(static (request, index) => new ImageBatchItem<TRequest>((index + 1).ToString("D4", CultureInfo.InvariantCulture), request))];
    }
}
