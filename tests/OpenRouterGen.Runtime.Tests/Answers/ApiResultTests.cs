namespace OpenRouter.Tests.Answers;

public sealed class ApiResultTests
{
    private static readonly Dictionary<string, string> s_headers = new() { ["x-generation-id"] = "gen-1" };

    [Fact]
    public void One_with_a_value_is_made_by_hand()
    {
        var result = ApiResult.FromValue("panda", 201, s_headers);
        Assert.True(result.IsSuccess);
        Assert.Equal(("panda", "panda", 201, "gen-1"), (result.Value, result.GetValueOrThrow(), result.StatusCode, result.GenerationId));
        Assert.Equal("gen-1", result.Headers["X-GENERATION-ID"]);
        Assert.Null(result.Error);
        Assert.Null(result.Exception);
        Assert.Equal((200, 0, null), (ApiResult.FromValue(1).StatusCode!.Value, ApiResult.FromValue(1).Headers.Count, ApiResult.FromValue(1).GenerationId));
    }

    [Fact]
    public void One_with_an_error_is_made_by_hand()
    {
        var exception = new OpenRouterForbiddenException("no", new ApiError { Message = "refused" }) { GenerationId = "gen-2" };
        var result = ApiResult.FromError<string>(exception, s_headers);
        Assert.False(result.IsSuccess);
        Assert.Equal(("refused", 403, "gen-2"), (result.Error!.Message, result.StatusCode, result.GenerationId));
        Assert.Same(exception, result.Exception);
        Assert.Same(exception, Assert.Throws<OpenRouterForbiddenException>(() => result.GetValueOrThrow()));
        Assert.Throws<ArgumentNullException>(() => ApiResult.FromError<string>(null!));
    }

    [Fact]
    public void An_error_that_is_no_answer_has_no_status()
    {
        var result = ApiResult.FromError<string>(new OpenRouterConnectionException("gone", mayHaveBeenSent: true));
        Assert.Null(result.StatusCode);
        Assert.Equal("gone", result.Error!.Message);
        Assert.Null(result.GenerationId);
        Assert.Equal(200, ApiResult.FromError<string>(new OpenRouterResponseFormatException("odd", "$", default) { StatusCode = 200 }).StatusCode);
    }

    [Fact]
    public void Its_text_says_how_it_ended_and_neither_value_nor_words()
    {
        Assert.Equal("success (200)", ApiResult.FromValue("a secret").ToString());
        Assert.Equal("OpenRouterForbiddenException (403)",
            ApiResult.FromError<int>(new OpenRouterForbiddenException("a secret", new ApiError { Message = "a secret" })).ToString());
        Assert.Equal("OpenRouterConnectionException (no answer)", ApiResult.FromError<int>(new OpenRouterConnectionException("m", true)).ToString());
    }

    [Fact]
    public async Task One_made_by_hand_is_like_one_that_came()
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync("""{"error":{"message":"no"}}""", 403, "X-Generation-Id: gen-1"));
        using var client = EmittedClient.To(server);
        var came = await client.Images.TryGenerateAsync(TestClient.Request);
        var made = ApiResult.FromError<ImageGenerationResponse>(came.Exception!, came.Headers);
        Assert.Equal((came.ToString(), came.StatusCode, came.GenerationId, came.Error), (made.ToString(), made.StatusCode, made.GenerationId, made.Error));
    }
}
