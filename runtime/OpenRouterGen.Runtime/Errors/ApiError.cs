using System.Text.Json;

namespace OpenRouter;

/// <summary>What the service, or this client, says went wrong.</summary>
public sealed record ApiError
{
    /// <summary>What is wrong, in the words of who says it.</summary>
    public required string Message { get; init; }

    /// <summary>The code as text, whether it came as a number or a string; null when there is none.</summary>
    public string? Code { get; init; }

    /// <summary>The HTTP status that the error stands for, 400 to 599; null when it stands for none.</summary>
    public int? Status { get; init; }

    /// <summary>The kind of error, as events of a stream name it.</summary>
    public string? Type { get; init; }

    /// <summary>The request's parameter that is to blame, if the service names one.</summary>
    public string? Param { get; init; }

    /// <summary>The stable name of the error, such as <c>rate_limit_exceeded</c>; new ones may come.</summary>
    public string? ErrorType { get; init; }

    /// <summary>Whether the service says that the same request may succeed later; null when it does not say.</summary>
    public bool? Retryable { get; init; }

    /// <summary>How long the error itself asks to wait; null when it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What the service adds; null when it adds nothing.</summary>
    public JsonElement? Metadata { get; init; }

    /// <summary>The whole error as it came, with members that this type does not name; null when the service sent none.</summary>
    public JsonElement? Json { get; init; }

    /// <summary>Code and message.</summary>
    /// <returns>A text for a person.</returns>
    public override string ToString() => Code is null ? Message : Code + ": " + Message;
}
