using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using OpenRouter.Runtime;

namespace OpenRouter;

/// <summary>Makes results by hand, for tests of code that gets them.</summary>
public static class ApiResult
{
    /// <summary>A result with a value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="headers">The headers, also those that name the generation; null for none.</param>
    /// <returns>The result.</returns>
    public static ApiResult<T> FromValue<T>(T value, int statusCode = 200, IReadOnlyDictionary<string, string>? headers = null)
    {
        var given = AnswerHeaders.Of(headers);
        return ApiResult<T>.Success(value, statusCode, given, AnswerHeaders.GenerationId(given));
    }

    /// <summary>A result with an error. It has the status of an <see cref="OpenRouterApiException"/>, and the generation that the exception names.</summary>
    /// <typeparam name="T">The type of the value that did not come.</typeparam>
    /// <param name="exception">What the throwing method would throw.</param>
    /// <param name="headers">The headers, also those that name the generation; null for none.</param>
    /// <returns>The result.</returns>
    public static ApiResult<T> FromError<T>(OpenRouterException exception, IReadOnlyDictionary<string, string>? headers = null)
    {
        ArgumentNullException.ThrowIfNull(exception);
        var given = AnswerHeaders.Of(headers);
        var status = (exception as OpenRouterApiException)?.HttpStatusCode ?? (exception as OpenRouterResponseFormatException)?.StatusCode;
        return ApiResult<T>.Failure(exception, status, given, exception.GenerationId ?? AnswerHeaders.GenerationId(given));
    }
}

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

    /// <summary>The status, and the type of the exception if there is one; neither the value nor the words of the error.</summary>
    /// <returns>A short text.</returns>
    public override string ToString()
    {
        var status = StatusCode?.ToString(CultureInfo.InvariantCulture) ?? "no answer";
        return IsSuccess ? "success (" + status + ")" : Exception.GetType().Name + " (" + status + ")";
    }

    internal static ApiResult<T> Success(T value, int statusCode, IReadOnlyDictionary<string, string> headers, string? generationId) =>
        new(value, null, null, statusCode, headers, generationId);

    internal static ApiResult<T> Failure(
        OpenRouterException exception,
        int? statusCode,
        IReadOnlyDictionary<string, string> headers,
        string? generationId)
    {
        var error = (exception as OpenRouterApiException)?.Error ?? new ApiError { Message = exception.Message };
        return new(default, error, exception, statusCode, headers, generationId);
    }
}
