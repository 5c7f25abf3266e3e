// Needs: Microsoft.Extensions.Http 8.0 to 11.0
namespace Microsoft.Extensions.DependencyInjection;

/// <summary>
/// Logs what a client does. No message has a key, a text of the service or a prompt, but for the last of the events, which is for those who ask for content.
/// </summary>
internal sealed class OpenRouterLog(global::Microsoft.Extensions.Logging.ILogger logger, global::OpenRouter.OpenRouterClientOptions options)
    : global::OpenRouter.OpenRouterHook
{
    // A picture that is sent along may have megabytes.
    private const int MostContent = 16 * 1024;

    private static readonly global::System.Action<global::Microsoft.Extensions.Logging.ILogger, string, string, int, string, global::System.Exception?>
        s_sending = global::Microsoft.Extensions.Logging.LoggerMessage.Define<string, string, int, string>(
            global::Microsoft.Extensions.Logging.LogLevel.Debug, Event(1, "Sending"), "{Method} {OperationId}: attempt {Attempt} goes to {Address}");

    private static readonly global::System.Action<
        global::Microsoft.Extensions.Logging.ILogger, string, int, double, string?, string?, global::System.Exception?>
        s_answered = global::Microsoft.Extensions.Logging.LoggerMessage.Define<string, int, double, string?, string?>(
            global::Microsoft.Extensions.Logging.LogLevel.Debug,
            Event(2, "Answered"),
            "{OperationId}: status {StatusCode} after {ElapsedMilliseconds} ms, generation '{GenerationId}', request '{RequestId}'");

    private static readonly global::System.Action<global::Microsoft.Extensions.Logging.ILogger, string, int, string, double, global::System.Exception?>
        s_retrying = global::Microsoft.Extensions.Logging.LoggerMessage.Define<string, int, string, double>(
            global::Microsoft.Extensions.Logging.LogLevel.Warning,
            Event(3, "Retrying"),
            "{OperationId}: attempt {Attempt} failed ({Failure}), the next one is sent in {RetryMilliseconds} ms");

    private static readonly global::System.Action<
        global::Microsoft.Extensions.Logging.ILogger, string, string, string?, string?, bool, global::System.Exception?>
        s_failed = global::Microsoft.Extensions.Logging.LoggerMessage.Define<string, string, string?, string?, bool>(
            global::Microsoft.Extensions.Logging.LogLevel.Error,
            Event(4, "Failed"),
            "{OperationId}: failed ({Failure}), generation '{GenerationId}', request '{RequestId}', may have been billed: {MayHaveBeenBilled}");

    private static readonly global::System.Action<global::Microsoft.Extensions.Logging.ILogger, string, double, global::System.Exception?>
        s_cancelled = global::Microsoft.Extensions.Logging.LoggerMessage.Define<string, double>(
            global::Microsoft.Extensions.Logging.LogLevel.Debug, Event(5, "Cancelled"), "{OperationId}: cancelled after {ElapsedMilliseconds} ms");

    private static readonly global::System.Action<global::Microsoft.Extensions.Logging.ILogger, string, global::System.Exception?>
        s_handlerRemoved = global::Microsoft.Extensions.Logging.LoggerMessage.Define<string>(
            global::Microsoft.Extensions.Logging.LogLevel.Debug,
            Event(6, "HandlerRemoved"),
            "'{Handler}', which the application gives to all of its HttpClients, was taken off this client's: the client itself retries what is safe");

    private static readonly global::System.Action<global::Microsoft.Extensions.Logging.ILogger, string, global::System.Exception?>
        s_settingUnused = global::Microsoft.Extensions.Logging.LoggerMessage.Define<string>(
            global::Microsoft.Extensions.Logging.LogLevel.Warning, Event(7, "SettingUnused"), "The setting '{Path}' is none of the client's and has no effect");

    private static readonly global::System.Action<global::Microsoft.Extensions.Logging.ILogger, string, string, global::System.Exception?>
        s_content = global::Microsoft.Extensions.Logging.LoggerMessage.Define<string, string>(
            global::Microsoft.Extensions.Logging.LogLevel.Trace, Event(8, "Content"), "{OperationId}: sends {Content}");

    /// <summary>The log of the client; null where the container has none.</summary>
    public static global::Microsoft.Extensions.Logging.ILogger? Of(global::System.IServiceProvider provider) =>
        ServiceProviderServiceExtensions.GetService<global::Microsoft.Extensions.Logging.ILoggerFactory>(provider)
            ?.CreateLogger(typeof(global::OpenRouter.OpenRouterClient).FullName!);

    public static void HandlerRemoved(global::Microsoft.Extensions.Logging.ILogger logger, string handler) => s_handlerRemoved(logger, handler, null);

    public static void SettingUnused(global::Microsoft.Extensions.Logging.ILogger logger, string path) => s_settingUnused(logger, path, null);

    /// <inheritdoc/>
    public override global::System.Threading.Tasks.ValueTask BeforeRequestAsync(
        global::OpenRouter.OutgoingRequest request, global::System.Threading.CancellationToken cancellationToken)
    {
        if (logger.IsEnabled(global::Microsoft.Extensions.Logging.LogLevel.Debug))
        {
            // A query may hold what its user typed.
            s_sending(logger, request.Method, request.OperationId, request.Attempt, request.Uri.GetLeftPart(global::System.UriPartial.Path), null);
        }

        if (options.CaptureContent && !request.Body.IsEmpty && logger.IsEnabled(global::Microsoft.Extensions.Logging.LogLevel.Trace))
        {
            var shown = request.Body.Span[..global::System.Math.Min(request.Body.Length, MostContent)];
            s_content(logger, request.OperationId, global::System.Text.Encoding.UTF8.GetString(shown), null);
        }

        return global::System.Threading.Tasks.ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public override global::System.Threading.Tasks.ValueTask AfterAnswerAsync(
        global::OpenRouter.IncomingAnswer answer, global::System.Threading.CancellationToken cancellationToken)
    {
        s_answered(logger, answer.Request.OperationId, answer.StatusCode, answer.Elapsed.TotalMilliseconds, answer.GenerationId, answer.RequestId, null);
        return global::System.Threading.Tasks.ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public override global::System.Threading.Tasks.ValueTask OnErrorAsync(global::OpenRouter.FailedAttempt failure)
    {
        var operation = failure.Request.OperationId;
        if (failure.RetryIn is { } wait)
        {
            s_retrying(logger, operation, failure.Request.Attempt, Words(failure.Exception), wait.TotalMilliseconds, null);
        }
        else if (failure.Exception is global::OpenRouter.OpenRouterException exception)
        {
            s_failed(logger, operation, Words(exception), exception.GenerationId, exception.RequestId, exception.MayHaveBeenBilled, null);
        }
        else
        {
            s_cancelled(logger, operation, failure.Elapsed.TotalMilliseconds, null);
        }

        return global::System.Threading.Tasks.ValueTask.CompletedTask;
    }

    // The type and the status: a message may quote what was sent.
    private static string Words(global::System.Exception exception) => exception is global::OpenRouter.OpenRouterApiException api
        ? exception.GetType().Name + ", status " + ((int)api.StatusCode).ToString(global::System.Globalization.CultureInfo.InvariantCulture)
        : exception.GetType().Name;

    private static global::Microsoft.Extensions.Logging.EventId Event(int id, string name) => new(id, name);
}
