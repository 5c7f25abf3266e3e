namespace OpenRouter.Tests.Hooks;

/// <summary>A hook can be tested without a call: what it gets can be made by hand.</summary>
public sealed class HookArgumentTests
{
    private static readonly OutgoingRequest s_request = new("createImages", "POST", new Uri("https://service.invalid/images"));

    [Fact]
    public async Task A_hook_that_adds_a_header_is_tested_by_hand()
    {
        var request = new OutgoingRequest("createImages", "POST", new Uri("https://service.invalid/images"), 2, "{}"u8.ToArray(),
            new Dictionary<string, string> { ["X-Given"] = "1", ["authorization"] = "Bearer secret" });
        await new AddingHook().BeforeRequestAsync(request, CancellationToken.None);
        Assert.Equal(["X-Given", "X-Mine"], request.Headers.Keys.Order());
        Assert.Equal("yes", request.Headers["x-mine"]);
        Assert.Equal(("createImages", "POST", 2, "{}"),
            (request.OperationId, request.Method, request.Attempt, System.Text.Encoding.UTF8.GetString(request.Body.Span)));
        Assert.Equal("https://service.invalid/images", request.Uri.ToString());
        Assert.Equal("POST createImages", request.ToString());
        Assert.Throws<OpenRouterConfigurationException>(() => request.SetHeader("a b", "c"));
    }

    [Fact]
    public void A_request_of_few_words_is_a_first_attempt_without_a_body()
    {
        Assert.Equal((1, 0, 0), (s_request.Attempt, s_request.Body.Length, s_request.Headers.Count));
        Assert.Throws<ArgumentNullException>(() => new OutgoingRequest("a", "GET", null!));
        Assert.Throws<ArgumentNullException>(() => new OutgoingRequest("a", null!, s_request.Uri));
        Assert.Throws<ArgumentNullException>(() => new OutgoingRequest(null!, "GET", s_request.Uri));
    }

    [Fact]
    public void An_answer_names_generation_and_request_from_its_headers()
    {
        var headers = new Dictionary<string, string> { ["x-generation-id"] = "gen-1", ["X-Request-Id"] = "req-1" };
        var answer = new IncomingAnswer(s_request, 200, headers, TimeSpan.FromSeconds(3));
        Assert.Equal(("gen-1", "req-1", 200), (answer.GenerationId, answer.RequestId, answer.StatusCode));
        Assert.Equal((s_request, TimeSpan.FromSeconds(3)), (answer.Request, answer.Elapsed));
        Assert.Equal("POST createImages: 200", answer.ToString());
        Assert.Null(new IncomingAnswer(s_request, 500).GenerationId);
        Assert.Throws<ArgumentNullException>(() => new IncomingAnswer(null!, 200));
    }

    [Fact]
    public void A_failure_has_what_it_is_given()
    {
        var exception = new OpenRouterConnectionException("gone", mayHaveBeenSent: true);
        var failure = new FailedAttempt(s_request, exception, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
        Assert.Equal((s_request, exception, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)),
            (failure.Request, failure.Exception, failure.RetryIn, failure.Elapsed));
        Assert.Null(new FailedAttempt(s_request, exception).RetryIn);
        Assert.Equal("POST createImages: OpenRouterConnectionException", failure.ToString());
        Assert.Throws<ArgumentNullException>(() => new FailedAttempt(s_request, null!));
        Assert.Throws<ArgumentNullException>(() => new FailedAttempt(null!, exception));
    }

    [Fact]
    public void What_a_target_throws_can_be_made_by_hand()
    {
        var cause = new IOException("full");
        var failure = new OpenRouterDownloadException("could not be written", cause) { KeptPath = "/kept", Stage = RequestStage.ReadingAnswer };
        Assert.Equal((cause, "/kept", RequestStage.ReadingAnswer), (failure.InnerException, failure.KeptPath, failure.Stage));
        Assert.Equal((1, ".png", true), (new DownloadStart(1, ".png", true).Index, new DownloadStart(1, ".png", true).Extension,
            new DownloadStart(1, ".png", true).IsPreview!.Value));
        Assert.Equal(".bin", new DownloadStart(0, null, null).Extension);
    }

    private sealed class AddingHook : OpenRouterHook
    {
        public override ValueTask BeforeRequestAsync(OutgoingRequest request, CancellationToken cancellationToken)
        {
            request.SetHeader("X-Mine", "yes");
            request.SetHeader("Authorization", "Bearer other");
            return ValueTask.CompletedTask;
        }
    }
}
