using System.Text;
using System.Text.Json;

namespace OpenRouter;

/// <summary>What the service, or this client, says went wrong.</summary>
public sealed record ApiError
{
    /// <summary>What is wrong, in the words of who says it: one line of limited length. <see cref="Json"/> has the whole.</summary>
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

    /// <summary>What the provider behind the service said; null when the error does not say it.</summary>
    public ProviderError? Provider { get; init; }

    /// <summary>The failures of providers that the service tried before; empty when it names none.</summary>
    public IReadOnlyList<ProviderError> PreviousErrors { get; init; } = [];

    /// <summary>What the service adds; null when it adds nothing.</summary>
    public JsonElement? Metadata { get; init; }

    /// <summary>
    /// The whole error as it came, with members that this type does not name; what is no text in it became U+FFFD. Null when the service sent none.
    /// </summary>
    public JsonElement? Json { get; init; }

    /// <summary>The message, and what the providers said.</summary>
    internal string Words()
    {
        var words = Provider is null ? Message : Message + " (" + Provider.Words() + ")";
        if (PreviousErrors.Count > 0) words += "; before: " + string.Join("; ", PreviousErrors.Select(static error => error.Words()));
        return Runtime.MessageText.Clean(words) ?? string.Empty;
    }

    // The message may repeat what was sent.
    private bool PrintMembers(StringBuilder builder) => Runtime.MemberText.Write(
        builder,
        $"{nameof(Code)} {nameof(Status)} {nameof(Type)} {nameof(ErrorType)} {nameof(Retryable)} {nameof(Provider)}",
        Code,
        Status,
        Type,
        ErrorType,
        Retryable,
        Provider);
}
