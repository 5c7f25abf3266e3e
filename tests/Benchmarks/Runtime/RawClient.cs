using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Text.Json;
using OpenRouterGen.Benchmarks.Runtime.Baseline;

namespace OpenRouterGen.Benchmarks.Runtime;

/// <summary>What somebody writes by hand: an HttpClient, and types for System.Text.Json's generator.</summary>
internal sealed class RawClient(Uri address) : IDisposable
{
    private static readonly byte[] s_body = new byte[519];

    private readonly HttpClient _http = new();

    /// <summary>Sends as many bytes as the other clients, and looks at nothing of the answer: no client can do less.</summary>
    public async Task DrainAsync()
    {
        using var response = await SendAsync();
        await response.Content.CopyToAsync(Stream.Null);
    }

    /// <summary>The picture.</summary>
    public async Task<byte[]> PostAsync()
    {
        using var response = await SendAsync(JsonSerializer.SerializeToUtf8Bytes(Inputs.BaselineRequest, BaselineContext.Default.BaselineRequest));
        await using var body = await response.Content.ReadAsStreamAsync();
        return (await JsonSerializer.DeserializeAsync(body, BaselineContext.Default.BaselineResponse))!.Data[0].Image;
    }

    public IAsyncEnumerable<BaselineImageEvent> ImageEventsAsync() =>
        EventsAsync(static data => JsonSerializer.Deserialize(data, BaselineContext.Default.BaselineImageEvent)!);

    public IAsyncEnumerable<BaselineChunk> ChatEventsAsync() =>
        EventsAsync(static data => JsonSerializer.Deserialize(data, BaselineContext.Default.BaselineChunk)!);

    public void Dispose() => _http.Dispose();

    private async IAsyncEnumerable<T> EventsAsync<T>(Reading<T> read)
        where T : class
    {
        using var response = await SendAsync();
        await using var body = await response.Content.ReadAsStreamAsync();
        await foreach (var item in SseParser.Create(body, (_, data) => data.SequenceEqual("[DONE]"u8) ? null : read(data)).EnumerateAsync())
        {
            if (item.Data is { } value) yield return value;
        }
    }

    private async Task<HttpResponseMessage> SendAsync(byte[]? body = null)
    {
        using var content = new ByteArrayContent(body ?? s_body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, address + "/images") { Content = content };
        return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    private delegate T Reading<T>(ReadOnlySpan<byte> data);
}
