namespace OpenRouter.Runtime;

/// <summary>Counts what a call is for in its answer. Without any of it the call failed, whatever else the answer says.</summary>
internal static class AnswerResults
{
    /// <summary>How many results there are; 1 for an answer whose type does not say what they are.</summary>
    /// <exception cref="OpenRouterApiException">There is none, and an error stands in its place.</exception>
    /// <exception cref="OpenRouterResponseFormatException">There is none.</exception>
    public static int Count<T>(ApiAnswer answer, T value, ReadOnlySpan<byte> body)
    {
        if (value is not IAnswerModel model) return 1;
        var results = model.Results as IResultList;

        // Bytes that went to a target are no longer in the answer.
        if (!answer.IsDownload) results?.LeaveOutEmpty();
        results?.AskedFor(AskedCount.Of(answer.Request));
        return results is { Count: > 0 } ? results.Count : throw Failure(answer.Facts, results, body);
    }

    private static OpenRouterException Failure(AnswerFacts facts, IResultList? results, ReadOnlySpan<byte> body)
    {
        foreach (var (_, json) in results?.Missing ?? [])
        {
            if (ErrorEnvelope.ReadSlot(json, facts.Mask) is { } error) return ApiFailure.FromSuccess(facts, error, body);
        }

        var text = ByteOrderMark.Skip(body);
        if (results?.Misfit is { } misfit)
        {
            return ApiFailure.Format(facts, JsonPathLocator.Locate(text, misfit.Offset, misfit.Member), misfit.Message, body, misfit);
        }

        var path = results is null ? "$" : JsonPathLocator.Locate(text, results.Offset);
        return ApiFailure.Format(facts, path, "the service answered without a result.", body);
    }
}
