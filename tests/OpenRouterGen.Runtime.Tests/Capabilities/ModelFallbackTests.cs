using System.Net;

namespace OpenRouter.Tests.Capabilities;

/// <summary>Which model is tried next, and which is not.</summary>
public sealed class ModelFallbackTests
{
    private static readonly ApiError s_error = new() { Message = "no" };

    private static readonly string[] s_models = [ImageModels.Qwen.QwenImage3, ImageModels.ByteDanceSeed.Seedream4_5];

    private static readonly ImageGenerationRequest s_request = RequestFittingTests.Request(""" "resolution":"4K","n":8 """);

    [Fact]
    public async Task The_next_model_gets_the_request_as_it_takes_it()
    {
        var sent = new List<ImageGenerationRequest>();
        var result = await s_request.WithFallbackAsync(s_models, (fitted, _) =>
        {
            sent.Add(fitted);
            return sent.Count == 1 ? throw Refused(429) : Task.FromResult("answer");
        });
        Assert.Equal([(s_models[0], "2K", 6), (s_models[1], "4K", 8)], sent.Select(static one => (one.Model, one.Resolution?.Value, one.ImageCount)));
        Assert.Equal(("answer", s_models[1]), (result.Response, result.Model));
        Assert.Same(sent[1], result.Request);
        Assert.Equal([false, true], result.Steps.Select(static step => step.IsAnswered));
        Assert.Equal(["model", "resolution", "n"], result.Steps[0].Changes.Select(static change => change.Parameter));
        Assert.IsAssignableFrom<OpenRouterApiException>(result.Steps[0].Failure);
    }

    public static TheoryData<OpenRouterException, int> Failures => new()
    {
        { Refused(400), 2 },
        { Refused(404), 2 },
        { Refused(429), 2 },
        { new OpenRouterConnectionException("no way", mayHaveBeenSent: false), 2 },
        { new OpenRouterUnauthorizedException("key", s_error), 1 },
        { new OpenRouterPaymentRequiredException("credit", s_error), 1 },
        { new OpenRouterConfigurationException("address"), 1 },
        { new OpenRouterException("who knows") { OutcomeUnknown = true, MayHaveBeenBilled = true }, 1 },
        { new OpenRouterException("an error under a success") { MayHaveBeenBilled = true }, 1 },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Only_a_failure_that_was_not_billed_and_that_another_model_may_not_have_goes_on(OpenRouterException failure, int tried)
    {
        var calls = 0;
        var thrown = await Assert.ThrowsAsync<OpenRouterFallbackException>(() => s_request.WithFallbackAsync<ImageGenerationRequest, string>(s_models, (_, _) =>
        {
            calls++;
            throw failure;
        }));
        Assert.Equal((tried, tried), (calls, thrown.Steps.Count));
        Assert.Same(failure, thrown.InnerException);
        Assert.Equal((failure.OutcomeUnknown, failure.MayHaveBeenBilled), (thrown.OutcomeUnknown, thrown.MayHaveBeenBilled));
    }

    [Fact]
    public async Task Another_exception_and_a_cancellation_end_it_at_once()
    {
        var calls = 0;
        Task<string> Fail(Exception exception)
        {
            calls++;
            throw exception;
        }

        await Assert.ThrowsAsync<InvalidOperationException>(() => s_request.WithFallbackAsync(s_models, (_, _) => Fail(new InvalidOperationException())));
        await Assert.ThrowsAsync<OperationCanceledException>(() => s_request.WithFallbackAsync(s_models, (_, _) => Fail(new OperationCanceledException())));
        await Assert.ThrowsAsync<OperationCanceledException>(
            () => s_request.WithFallbackAsync(s_models, (_, _) => Fail(Refused(429)), new CancellationToken(canceled: true)));
        Assert.Equal(2, calls);
    }

    [Fact]
    public async Task Models_of_a_listing_can_be_tried_and_endpoints_cannot()
    {
        ImageModel[] models = [RequestFittingTests.Model(""" "n":{"type":"range","min":1,"max":2} """) with { Id = "x/y" }];
        var result = await s_request.WithFallbackAsync(models, static (fitted, _) => Task.FromResult(fitted.ImageCount));
        Assert.Equal((2, "x/y"), (result.Response, result.Model));
        await Assert.ThrowsAsync<ArgumentException>("models", () => s_request.WithFallbackAsync(Array.Empty<string>(), static (_, _) => Task.FromResult(1)));
        var endpoints = ImageModels.Snapshot.Entries[0].Endpoints;
        await Assert.ThrowsAsync<ArgumentException>("models", () => s_request.WithFallbackAsync(endpoints, static (_, _) => Task.FromResult(1)));
    }

    private static OpenRouterApiException Refused(int status) => new(status + " " + (HttpStatusCode)status, status, s_error);
}
