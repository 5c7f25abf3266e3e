using System.Net;
using Microsoft.AspNetCore.Http;

namespace Playground.Serving;

/// <summary>
/// Lets only the playground's own page do things: a page of the web could otherwise spend money through the loopback address. It cannot send the header, and
/// does not know the session.
/// </summary>
/// <param name="session">The session of this start.</param>
/// <param name="isLocal">Whether only this machine is served: then no other host name leads here.</param>
internal sealed class Guard(string session, bool isLocal)
{
    public const string Header = "X-Playground";

    private const string Policy = "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'";

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        try
        {
            Check(context.Request);
            await next(context);
        }
        catch (Refusal refusal) when (!context.Response.HasStarted)
        {
            await AnswerAsync(context, refusal.Status, refusal.Message);
        }
        catch (BadHttpRequestException exception) when (!context.Response.HasStarted)
        {
            await AnswerAsync(context, exception.StatusCode, "The form could not be read, or is too large. Reload the page.");
        }
    }

    private void Check(HttpRequest request)
    {
        if (isLocal && !IsLoopback(request.Host.Host)) throw Refusal.Forbidden("Only this machine is served.");
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) return;
        if (request.Headers.Origin != $"{request.Scheme}://{request.Host}")
            throw Refusal.Forbidden("Only the playground's own page may do this.");
        if (!request.Headers.TryGetValue(Header, out var sent)) throw Refusal.Forbidden("Only the playground's own page may do this.");
        if (sent != session)
            throw Refusal.Conflict("The playground was restarted since this page was opened. Nothing was sent; reload the page.");
    }

    private static bool IsLoopback(string host) =>
        host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static Task AnswerAsync(HttpContext context, int status, string message)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(message, context.RequestAborted);
    }
}
