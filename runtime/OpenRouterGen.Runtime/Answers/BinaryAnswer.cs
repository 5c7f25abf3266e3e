namespace OpenRouter.Runtime;

/// <summary>Opens an answer whose body is bytes: its head is enough. Null where the document declares no body.</summary>
internal static class BinaryAnswer
{
    // An error is small. What is longer is a file that happens to be JSON.
    private const int LargestError = 64 * 1024;

    public static async ValueTask<BinaryResponse> OpenAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var clock = call.NewClock(cancellationToken);
        try
        {
            var response = await call.RunAsync(clock, (answer, limit, token) => ReadAsync(call, clock, answer, limit, token)).ConfigureAwait(false);
            clock.Stop();
            if (response is null) clock.Dispose();
            return response!;
        }
        catch
        {
            clock.Dispose();
            throw;
        }
    }

    private static async ValueTask<BinaryResponse> ReadAsync(ApiCall call, CallClock clock, ApiAnswer answer, int limit, CancellationToken cancellationToken)
    {
        await AnswerReader.CheckDeclaredAsync(answer, limit, cancellationToken).ConfigureAwait(false);
        if (answer.Content == AnswerContent.None)
        {
            await AnswerReader.DiscardAsync(answer, limit, cancellationToken).ConfigureAwait(false);
            call.End();
            return null!;
        }

        var stream = new AnswerStream(call, answer, clock);
        if (!answer.Facts.IsJson) return new BinaryResponse(stream, answer.Facts, limit);

        // Bytes were asked for and JSON came: an error under a 200, or a file that is JSON itself.
        var head = await HeadAsync(answer.Body, cancellationToken).ConfigureAwait(false);
        if (head.Length <= LargestError && ErrorEnvelope.Read(head.Span) is { } error) throw ApiFailure.FromSuccess(answer.Facts, error, head.Span);
        return new BinaryResponse(new MemoryReader(head, stream), answer.Facts, limit);
    }

    /// <summary>The whole body when it is short, else its beginning.</summary>
    private static async ValueTask<ReadOnlyMemory<byte>> HeadAsync(Stream body, CancellationToken cancellationToken)
    {
        var head = new byte[LargestError + 1];
        var length = await body.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        return head.AsMemory(0, length);
    }
}
