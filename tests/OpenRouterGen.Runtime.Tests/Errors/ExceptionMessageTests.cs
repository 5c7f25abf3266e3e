namespace OpenRouter.Tests.Errors;

/// <summary>What exceptions say in this client's own words.</summary>
public sealed class ExceptionMessageTests
{
    [Fact]
    public void A_missing_key_names_each_place_where_it_can_be_set()
    {
        const string Places = "the environment variable 'OPENROUTER_API_KEY', or OpenRouterClientOptions.ApiKey.";
        Assert.Equal("There is no API key. Set " + Places, new OpenRouterApiKeyMissingException().Message);
        Assert.Equal(
            "There is no API key. Set 'OpenRouter:Images:ApiKey' in the configuration, " + Places,
            OpenRouterApiKeyMissingException.OfKey("OpenRouter:Images").Message);
        Assert.Equal(
            "The operation needs credentials for 'one' and 'two'. Set them in OpenRouterClientOptions.Credentials, by these names.",
            OpenRouterApiKeyMissingException.OfSchemes("'one' and 'two'").Message);
    }

    [Fact]
    public void Every_problem_of_a_request_is_named() => Assert.Equal(
        "The request was not sent: 'n': is too large; 'size': is unknown",
        new OpenRouterValidationException([new("n", "is too large"), new("size", "is unknown")]).Message);

    [Fact]
    public void A_repeated_send_says_what_to_turn_off() => Assert.Equal(
        "A handler or a redirect tried to send a request again that may be billed. It was stopped, and what became of the first is not known. "
            + "Turn retries and redirects off for this HttpClient; the client itself retries what is safe.",
        new OpenRouterRepeatedSendException().Message);

    [Theory]
    [InlineData("is cut off", null, "The journal '/j' is cut off.")]
    [InlineData("is cut off.", 1234, "The journal '/j' (line 1234) is cut off.")]
    public void A_journal_is_named_with_its_line(string problem, int? line, string message) =>
        Assert.Equal(message, new OpenRouterJournalException("/j", problem, line).Message);

    [Fact]
    public void Every_model_that_was_tried_is_named()
    {
        FallbackStep[] steps =
        [
            new("one", [], new RequestReport([]), new OpenRouterException("busy")), new("two", [], new RequestReport([]), new OpenRouterException("closed")),
        ];
        var exception = new OpenRouterFallbackException(steps);
        Assert.Equal("No model answered. one: busy; two: closed", exception.Message);
        Assert.Same(steps[1].Failure, exception.InnerException);
    }

    [Fact]
    public void An_error_made_by_hand_may_say_nothing() => Assert.Empty(new ApiError { Message = "\n" }.Words());
}
