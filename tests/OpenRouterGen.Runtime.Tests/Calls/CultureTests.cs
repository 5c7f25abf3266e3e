using System.Globalization;
using System.Text;
using OpenRouter.Tests.Faults;

namespace OpenRouter.Tests.Calls;

/// <summary>What is sent, read and thrown is the same in every culture.</summary>
public sealed class CultureTests
{
    private static readonly string[] s_cultures = ["en-US", "de-DE", "tr-TR", "fa-IR", "sv-SE", "ar-SA"];

    [Fact]
    public async Task Six_cultures_send_read_and_throw_the_same()
    {
        var transcripts = new List<string>();
        foreach (var culture in s_cultures)
        {
            using var scope = new Json.CultureScope(culture);
            transcripts.Add(await TranscriptAsync());
        }

        Assert.All(transcripts, transcript => Assert.Equal(transcripts[0], transcript));
        Assert.Contains("I,i", transcripts[0], StringComparison.Ordinal);
    }

    private static async Task<string> TranscriptAsync()
    {
        var transcript = new StringBuilder();
        var count = 0;
        await using var server = new LoopbackServer(exchange => (Interlocked.Increment(ref count) switch
        {
            1 => exchange.JsonAsync("""{"error":{"code":"RATE_LIMIT","message":"I,i"}}""", 429, "Retry-After: 1.5"),
            2 => exchange.JsonAsync("""{"error":{"code":"RATE_LIMIT","message":"I,i","availability":{"retryable":true,"retry_after":2.25}}}""", 429),
            3 => exchange.JsonAsync("{}", 503, "RETRY-AFTER: Sat, 22 Aug 2026 12:00:30 GMT"),
            4 => exchange.JsonAsync("""{"error":{"message":"I,i"}}""", 529, "X-GENERATION-ID: gen-I"),
            5 => exchange.AnswerAsync(200, "APPLICATION/JSON; CHARSET=UTF-8", Reference.Json),
            6 => exchange.AnswerAsync(200, "TEXT/EVENT-STREAM", Reference.Stream),
            _ => exchange.JsonAsync("""{"data":[],"total_count":0,"links":{"next":null}}"""),
        }));
        var time = new ManualTimeProvider { PassAtOnce = TimeSpan.FromSeconds(61) };
        using var client = TestClient.To(server, options =>
        {
            options.TimeProvider = time;
            options.MaxRetries = 3;
        });
        foreach (var isStream in new[] { false, false, true })
        {
            var outcome = await Outcome.OfAsync(client, isStream);
            transcript.AppendJoin('|', outcome.Pictures).Append(outcome.Exception?.Message)
                .AppendLine((outcome.Exception as OpenRouterException)?.GenerationId);
        }

        await client.Models.ListAsync(new ListModelsParameters { Offset = -1, MinPrice = 1.5, MaxPrice = 1234567.25 },
            new RequestOptions { ValidateRequest = false });
        transcript.AppendJoin(' ', time.Waits.Select(static wait => wait.Ticks.ToString(CultureInfo.InvariantCulture)));
        foreach (var request in server.Requests)
        {
            transcript.AppendLine().Append(request.Method).Append(' ').AppendLine(request.Target).AppendLine(request.Text);
            foreach (var header in request.Headers.Where(static header => header.Key != "Host"))
                transcript.Append(header.Key).Append(": ").AppendLine(header.Value);
        }

        return transcript.ToString();
    }
}
