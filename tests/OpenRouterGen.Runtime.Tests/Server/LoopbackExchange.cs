using System.Globalization;
using System.Text;

namespace OpenRouter.Tests.Server;

/// <summary>One request and the raw bytes that answer it. The connection closes when the handler returns.</summary>
internal sealed class LoopbackExchange(ReceivedRequest request, FaultConnection connection)
{
    public ReceivedRequest Request => request;

    public Task SendAsync(string text) => connection.SendAsync(text);

    public Task SendAsync(byte[] bytes) => connection.SendAsync(bytes);

    /// <summary>A whole answer with Content-Length.</summary>
    public Task AnswerAsync(int status, string? contentType, byte[] body, params string[] headers)
    {
        var head =
            new StringBuilder(
                string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} Words\r\nConnection: close\r\nContent-Length: {body.Length}\r\n"));
        if (contentType is not null) head.Append("Content-Type: ").Append(contentType).Append("\r\n");
        foreach (var header in headers) head.Append(header).Append("\r\n");
        return SendAsync([.. Encoding.UTF8.GetBytes(head.Append("\r\n").ToString()), .. body]);
    }

    public Task AnswerAsync(int status, string? contentType, string body, params string[] headers) =>
        AnswerAsync(status, contentType, Encoding.UTF8.GetBytes(body), headers);

    public Task JsonAsync(string body, int status = 200, params string[] headers) => AnswerAsync(status, "application/json", body, headers);

    /// <summary>The head of a stream whose end is the end of the connection.</summary>
    public Task StartStreamAsync(params string[] headers) =>
        SendAsync("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: text/event-stream\r\n"
            + string.Concat(headers.Select(header => header + "\r\n")) + "\r\n");

    /// <summary>A stream at once.</summary>
    public async Task StreamAsync(string events)
    {
        await StartStreamAsync();
        await SendAsync(events);
    }

    /// <summary>Ends when the client closes its side.</summary>
    public Task UntilClosedAsync() => connection.UntilClosedAsync();

    /// <summary>Closes with RST.</summary>
    public void Reset() => connection.Reset();
}
