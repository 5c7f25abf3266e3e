namespace OpenRouter.Runtime;

/// <summary>The headers by which the service names what it did.</summary>
internal static class ResponseHeaders
{
    public static string? GenerationId(AnswerFacts facts) => facts.Header("X-Generation-Id");

    public static string? RequestId(AnswerFacts facts) => facts.Header("X-Request-Id");
}
