using System.Net.Http.Headers;
using OpenRouter;

namespace OpenRouterGen.Benchmarks.Runtime;

/// <summary>A whole call over the loopback interface, beside an HttpClient that sends the same bytes and only drains the answer.</summary>
internal static class PostTable
{
    public static void Print()
    {
        // The goal for large answers is stated against another client, which is not measured here.
        foreach (var (size, name, goal) in new (int, string, double?)[] { (48_000, "whole POST, answer of 64 KB", 1.5),
            (2_000_000, "whole POST, answer of 2.7 MB", null) })
        {
            Run(size, name, goal).GetAwaiter().GetResult();
        }
    }

    private static async Task Run(int size, string name, double? goal)
    {
        await using var server = new AnswerServer(Inputs.Response(Inputs.Picture(size)));
        using var client = new OpenRouterClient(new OpenRouterClientOptions { ApiKey = "key", BaseAddress = server.Address });
        using var http = new HttpClient();
        var body = new byte[519];
        var ours = new List<double>();
        var theirs = new List<double>();
        var (ourBytes, theirBytes) = (0L, 0L);
        for (var i = -20; i < 40; i++)
        {
            var one = await TimeAsync(() => client.Images.GenerateAsync(Inputs.Request));
            var two = await TimeAsync(() => DrainAsync(http, server.Address, body));
            if (i < 0) continue;
            ours.Add(one.Microseconds);
            theirs.Add(two.Microseconds);
            (ourBytes, theirBytes) = (one.Bytes, two.Bytes);
        }

        RuntimeTable.Row(name, Measured.Median(ours), Measured.Median(theirs), goal, ourBytes, theirBytes, "HttpClient, send and drain");
    }

    private static async Task DrainAsync(HttpClient http, Uri address, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, address + "/images") { Content = content };
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        await response.Content.CopyToAsync(Stream.Null);
    }

    private static async Task<(double Microseconds, long Bytes)> TimeAsync(Func<Task> call)
    {
        const int Calls = 20;
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        for (var i = 0; i < Calls; i++) await call();
        return (watch.Elapsed.TotalMicroseconds / Calls, (GC.GetTotalAllocatedBytes(precise: true) - bytes) / Calls);
    }
}
