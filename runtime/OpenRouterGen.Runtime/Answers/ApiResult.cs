using System.Diagnostics.CodeAnalysis;

namespace OpenRouter;

/// <summary>A value, or the error that came instead of it.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class ApiResult<T>
{
    private readonly T? _value;

    private ApiResult(
        T? value,
        ApiError? error,
        OpenRouterException? exception,
        int? statusCode,
        IReadOnlyDictionary<string, string> headers,
        string? generationId)
    {
        _value = value;
        Error = error;
        Exception = exception;
        StatusCode = statusCode;
        Headers = headers;
        GenerationId = generationId;
    }

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(false, nameof(Error), nameof(Exception))]
    public bool IsSuccess => Error is null;

    /// <summary>The value; null where an answer without a body is a success too.</summary>
    /// <exception cref="OpenRouterException">There is an error; it is what the throwing method would have thrown.</exception>
    public T Value => IsSuccess ? _value! : throw Exception;

    /// <summary>The error; null when there is a value.</summary>
    public ApiError? Error { get; }

    /// <summary>The exception that the throwing method would have thrown; null when there is a value.</summary>
    public OpenRouterException? Exception { get; }

    /// <summary>The HTTP status; null when nothing was answered.</summary>
    public int? StatusCode { get; }

    /// <summary>The headers of the answer, by name without regard to case; values of one name are joined by a comma. Empty when nothing was answered.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The identifier of the generation; null when the service named none.</summary>
    public string? GenerationId { get; }

    /// <summary>The value.</summary>
    /// <returns>The value.</returns>
    /// <exception cref="OpenRouterException">There is an error.</exception>
    public T GetValueOrThrow() => Value;

    internal static ApiResult<T> Success(T value, int statusCode, IReadOnlyDictionary<string, string> headers, string? generationId) =>
        new(value, null, null, statusCode, headers, generationId);

    internal static ApiResult<T> Failure(
        ApiError error,
        OpenRouterException exception,
        int? statusCode,
        IReadOnlyDictionary<string, string> headers,
        string? generationId) =>
        new(default, error, exception, statusCode, headers, generationId);
}
