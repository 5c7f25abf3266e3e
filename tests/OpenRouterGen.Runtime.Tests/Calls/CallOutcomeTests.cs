using System.Net;
using OpenRouter.Runtime;

namespace OpenRouter.Tests.Calls;

/// <summary>What each exception says of a request that may be billed, with and without the head of an answer.</summary>
public sealed class CallOutcomeTests
{
    private static readonly ApiError s_error = new() { Message = "m" };

    [Fact]
    public void What_was_provably_not_sent_is_neither_unknown_nor_billed()
    {
        Check(static () => new OpenRouterConfigurationException("m"), RequestStage.NotSent, isUnknown: false, isBilled: false);
        Check(static () => new OpenRouterValidationException([]), RequestStage.NotSent, isUnknown: false, isBilled: false);
        Check(static () => new OpenRouterConnectionException("m", mayHaveBeenSent: false), RequestStage.NotSent, isUnknown: false, isBilled: false);
        Check(static () => new OpenRouterTimeoutException("m", null) { MayHaveBeenSent = false }, RequestStage.NotSent, isUnknown: false, isBilled: false);
    }

    [Fact]
    public void What_ended_on_its_way_is_unknown_and_its_stage_is_that_of_the_answer()
    {
        foreach (var make in new Func<OpenRouterException>[]
        {
            static () => new OpenRouterConnectionException("m", mayHaveBeenSent: true), static () => new OpenRouterTimeoutException("m", null),
            static () => new OpenRouterStreamException("m", []), static () => new OpenRouterRepeatedSendException(),
        })
        {
            Check(make, RequestStage.AwaitingAnswer, isUnknown: true, isBilled: true);
            Check(make, RequestStage.ReadingAnswer, isUnknown: true, isBilled: true, status: 200);
        }
    }

    [Fact]
    public void What_failed_after_work_had_begun_is_known_and_may_be_billed()
    {
        Check(static () => new OpenRouterStreamException("m", [], s_error), RequestStage.ReadingAnswer, isUnknown: false, isBilled: true, status: 200);
        Check(static () => new OpenRouterDownloadException("m", new IOException()), RequestStage.ReadingAnswer, isUnknown: false, isBilled: true, status: 200);
        Check(static () => new OpenRouterResponseFormatException("m", "$", "[]"u8.ToArray()),
            RequestStage.Answered, isUnknown: false, isBilled: true, status: 200);
        Check(static () => new OpenRouterResponseFormatException("m", "$", "["u8.ToArray()),
            RequestStage.ReadingAnswer, isUnknown: true, isBilled: true, status: 200);
    }

    [Theory]
    [InlineData(199, false, false)]
    [InlineData(200, false, true)]
    [InlineData(299, false, true)]
    [InlineData(300, false, false)]
    [InlineData(408, true, true)]
    [InlineData(429, false, false)]
    [InlineData(499, false, false)]
    [InlineData(500, true, true)]
    [InlineData(503, true, true)]
    public void A_status_that_was_answered_is_unknown_where_a_gateway_may_have_said_it(int status, bool isUnknown, bool isBilled) =>
        Check(() => new OpenRouterApiException("m", status, s_error), RequestStage.Answered, isUnknown, isBilled, status);

    [Fact]
    public void What_is_complete_stays_as_it_is()
    {
        var failure = new OpenRouterResponseFormatException("m", "$", "["u8.ToArray());
        CallOutcome.Complete(failure, isSafe: true, Facts(200));
        CallOutcome.Complete(failure, isSafe: false, facts: null);
        Assert.Equal((false, true, "gen-1"), (failure.OutcomeUnknown, failure.IsSafeToRetry, failure.GenerationId));
    }

    private static void Check(Func<OpenRouterException> make, RequestStage stage, bool isUnknown, bool isBilled, int? status = null)
    {
        var failure = make();
        CallOutcome.Complete(failure, isSafe: false, Facts(status));
        Assert.Equal((stage, isUnknown, isBilled), (failure.Stage, failure.OutcomeUnknown, failure.MayHaveBeenBilled));
        Assert.Equal(status is null ? null : "gen-1", failure.GenerationId);
        failure = make();
        CallOutcome.Complete(failure, isSafe: true, Facts(status));
        Assert.Equal((stage, false, false), (failure.Stage, failure.OutcomeUnknown, failure.MayHaveBeenBilled));
    }

    private static AnswerFacts? Facts(int? status)
    {
        if (status is null) return null;
        using var response = new HttpResponseMessage((HttpStatusCode)status.Value) { Headers = { { "X-Generation-Id", "gen-1" } } };
        return AnswerFacts.Of(response, DateTimeOffset.UnixEpoch, new SecretMask([]));
    }
}
