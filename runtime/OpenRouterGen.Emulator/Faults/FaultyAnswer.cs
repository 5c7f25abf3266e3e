using System.Globalization;
using Microsoft.AspNetCore.Http;
using OpenRouter.Emulator.Serving;

namespace OpenRouter.Emulator.Faults;

/// <summary>Does to an answer what a fault says.</summary>
/// <param name="time">The clock of the emulator.</param>
/// <param name="latency">How long an answer takes to begin without a fault.</param>
internal sealed class FaultyAnswer(TimeProvider time, TimeSpan latency)
{
    /// <summary>Prepares the answer.</summary>
    /// <returns>False when the fault has answered already.</returns>
    public async Task<bool> PrepareAsync(HttpContext context, EmulatorFault fault)
    {
        var wait = latency + fault.Latency;
        if (wait > TimeSpan.Zero) await Task.Delay(wait, time, context.RequestAborted).ConfigureAwait(false);
        if (fault.ContentType is { } type)
        {
            context.Response.OnStarting(() =>
            {
                context.Response.ContentType = type;
                return Task.CompletedTask;
            });
        }

        if (fault.CutAfter is { } bytes) context.Response.Body = new CuttingStream(context.Response.Body, bytes, context.Abort);
        if (fault.Status is not { } status) return true;
        if (fault.RetryAfter is { } rest) context.Response.Headers.RetryAfter = ((long)Math.Ceiling(rest.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        var error = new ServiceError(status, fault.ErrorType, "This request fails, as the emulator was asked to.");
        await JsonAnswer.SendAsync(context, error).ConfigureAwait(false);
        return false;
    }
}
