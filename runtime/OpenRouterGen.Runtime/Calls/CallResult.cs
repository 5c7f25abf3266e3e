using System.Collections.ObjectModel;

namespace OpenRouter.Runtime;

/// <summary>Makes results of calls that do not throw.</summary>
internal static class CallResult
{
    /// <summary>What a call came to.</summary>
    public static async Task<ApiResult<T>> OfAsync<T>(ApiCall call, ValueTask<T> running)
    {
        try
        {
            var value = await running.ConfigureAwait(false);
            return Success(value, call.LastFacts!);
        }
        catch (OpenRouterException exception) when (!call.IsOfHook(exception))
        {
            return Failure<T>(exception, call.LastFacts);
        }
    }

    private static ApiResult<T> Success<T>(T value, AnswerFacts facts) =>
        ApiResult<T>.Success(value, facts.StatusCode, facts.Headers, AnswerHeaders.GenerationId(facts));

    private static ApiResult<T> Failure<T>(OpenRouterException exception, AnswerFacts? facts) => facts is null
        ? ApiResult<T>.Failure(exception, null, ReadOnlyDictionary<string, string>.Empty, null)
        : ApiResult<T>.Failure(exception, facts.StatusCode, facts.Headers, AnswerHeaders.GenerationId(facts));
}
