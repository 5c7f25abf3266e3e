using System.Net.Sockets;

namespace OpenRouter.Tests.Calls;

/// <summary>What the platform and this library throw, as the user's own code may throw it too.</summary>
internal static class UserFailures
{
    /// <summary>A new exception of each sort.</summary>
    public static IReadOnlyList<Exception> All() =>
    [
        new TaskCanceledException("no cause"),
        new TaskCanceledException("HttpClient.Timeout", new TimeoutException()),
        new OperationCanceledException("another token", new CancellationToken(canceled: true)),
        .. Enum.GetValues<HttpRequestError>().Select(static error => new HttpRequestException(error, error.ToString())),
        new IOException("disk"),
        new IOException("connection", new SocketException((int)SocketError.ConnectionRefused)),
        new SocketException((int)SocketError.ConnectionRefused),
        new TimeoutException(),
        new ObjectDisposedException("theirs"),
        new InvalidDataException(),
        new OpenRouterConnectionException("nobody there", mayHaveBeenSent: false),
        new OpenRouterConnectionException("broken", mayHaveBeenSent: true),
        new OpenRouterTimeoutException("too late", TimeSpan.FromSeconds(1)) { MayHaveBeenSent = false },
        new OpenRouterConfigurationException("theirs"),
        new OpenRouterRepeatedSendException(),
        new OpenRouterTooManyRequestsException("later", new ApiError { Message = "later", Retryable = true }) { RetryAfter = TimeSpan.FromSeconds(1) },
    ];
}
