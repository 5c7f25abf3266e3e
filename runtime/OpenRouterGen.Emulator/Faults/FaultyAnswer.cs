using System.Globalization;
using Microsoft.AspNetCore.Http;
using OpenRouter.Emulator.Serving;

namespace OpenRouter.Emulator.Faults;

/// <summary>Does to an answer what a fault says.</summary>
internal sealed class FaultyAnswer(TimeProvider time)
{
    /// <summary>Prepares the answer.</summary>
    /// <returns>False when the fault has answered already.</returns>
    public async Task<bool> PrepareAsync(HttpContext context, EmulatorFault fault)
    {
        if (fault.Latency > TimeSpan.Zero) await Task.Delay(fault.Latency, time, context.RequestAborted).ConfigureAwait(false);
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
        if (fault.RetryAfter is { } wait) context.Response.Headers.RetryAfter = ((long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        var error = new ServiceError(status, fault.ErrorType, "This request fails, as the emulator was asked to.");
        await JsonAnswer.SendAsync(context, error).ConfigureAwait(false);
        return false;
    }
}
