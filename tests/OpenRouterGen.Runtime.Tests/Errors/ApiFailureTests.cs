using System.Net;
using OpenRouter.Runtime;

namespace OpenRouter.Tests.Errors;

/// <summary>What is kept of an answer that is a failure, and of the exception behind it.</summary>
public sealed class ApiFailureTests
{
    private const string Key = "sk-or-v1-0123456789";

    [Fact]
    public void The_cause_of_a_misfit_is_kept_unless_it_quotes_the_key()
    {
        var cause = new InvalidDataException("no number");
        Assert.Same(cause, ApiFailure.Format(Facts(200), "$", "m", default, cause).InnerException);
        Assert.Null(ApiFailure.Format(Facts(200), "$", "m", default, new InvalidDataException("no number: " + Key)).InnerException);
        var alone = ApiFailure.Format(Facts(200), "$", "m", default);
        Assert.Null(alone.InnerException);
        Assert.Empty(alone.Events);
    }

    [Theory]
    [InlineData(418, "no message")]
    [InlineData(299, "no message")]
    [InlineData(300, "a redirect that is not followed, because it leads nowhere safe or would repeat a request that may be billed")]
    [InlineData(399, "a redirect that is not followed, because it leads nowhere safe or would repeat a request that may be billed")]
    [InlineData(304, "not modified: whoever asked had a copy already, so there is no body; no such condition was sent")]
    public void A_status_without_a_body_says_what_it_is(int status, string words) =>
        Assert.Equal("The service answered " + status + ": " + words, ApiFailure.FromStatus(Facts(status), default).Message);

    [Fact]
    public void A_wait_in_a_header_goes_before_that_in_the_error()
    {
        var body = """{"error":{"message":"m","availability":{"retry_after":7}}}"""u8;
        Assert.Equal(TimeSpan.FromSeconds(3), ApiFailure.FromStatus(Facts(503, retryAfter: "3"), body).RetryAfter);
        Assert.Equal(TimeSpan.FromSeconds(7), ApiFailure.FromStatus(Facts(503), body).RetryAfter);
    }

    [Fact]
    public void An_error_under_a_success_is_complete_as_soon_as_it_is_made()
    {
        var failure = ApiFailure.FromSuccess(Facts(200), new ApiError { Message = "m", Status = 502 }, "{}"u8);
        Assert.True(failure is OpenRouterBadGatewayException { MayHaveBeenBilled: true, OutcomeUnknown: false, IsComplete: true });
    }

    [Theory]
    [InlineData(429, null, true, true)]
    [InlineData(429, true, false, true)]
    [InlineData(503, true, false, true)]
    [InlineData(503, null, true, true)]
    [InlineData(503, null, false, false)]
    [InlineData(503, false, true, false)]
    [InlineData(500, true, true, false)]
    public void A_refusal_asks_to_come_back_or_says_that_it_may_help(int status, bool? retryable, bool hasWait, bool isRefusal)
    {
        var failure = new OpenRouterApiException("m", status, new ApiError { Message = "m", Retryable = retryable })
        {
            RetryAfter = hasWait ? TimeSpan.FromSeconds(1) : null,
        };
        Assert.Equal(isRefusal, failure.IsRefusal);
    }

    [Fact]
    public void What_whoever_made_an_exception_named_stays()
    {
        var failure = new OpenRouterStreamException("m", []) { GenerationId = "own", RequestId = "own" };
        CallOutcome.Complete(failure, isSafe: false, Facts(200));
        Assert.Equal(("own", "own"), (failure.GenerationId, failure.RequestId));
    }

    private static AnswerFacts Facts(int status, string? retryAfter = null)
    {
        using var response = new HttpResponseMessage((HttpStatusCode)status)
        {
            ReasonPhrase = "",
            Headers = { { "X-Generation-Id", "gen-1" }, { "X-Request-Id", "req-1" } },
        };
        if (retryAfter is not null) response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        return AnswerFacts.Of(response, DateTimeOffset.UnixEpoch, new SecretMask([Key]));
    }
}
