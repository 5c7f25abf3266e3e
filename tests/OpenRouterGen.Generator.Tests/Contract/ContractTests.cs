using System.Text;
using OpenRouter.Tests.Server;
using OpenRouterGen.Generator.Tests.Emission;

namespace OpenRouterGen.Generator.Tests.Contract;

/// <summary>Clients that earlier versions emitted, compiled against the runtime of today and used.</summary>
public sealed class ContractTests
{
    private const string Use = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Text.Json;
        using System.Threading.Tasks;
        using Contract.Api;
        using OpenRouter;
        using Sample.Api;

        public static class Use
        {
            public static async Task<string> Run(Uri address)
            {
                var said = new List<string>();
                var options = new OpenRouterClientOptions { ApiKey = "sk-test", BaseAddress = address };
                using var sample = new SampleClient(options);
                var request = new DrawRequest { Model = "a/b", Prompt = "p", N = 1, Size = "1K" };
                var answer = await sample.Draw.DrawAsync(request);
                said.Add($"{answer.Data.Count} of {answer.Usage?.Cost}");
                await foreach (var one in sample.Draw.DrawStreamingAsync(request))
                {
                    said.Add(one.Value.GetType().Name);
                }

                said.Add(string.Join(", ", (request with { N = 11 }).Validate().Select(problem => problem.Parameter)));
                said.Add((await sample.Draw.TryDrawAsync(request)).IsSuccess.ToString());
                said.Add(JsonSerializer.Serialize(request));

                var credentials = new OpenRouterClientOptions { BaseAddress = address };
                credentials.Credentials["header"] = "k";
                using var contract = new ContractClient(credentials);
                var values = new Parcel { Pet = new Dog { Bark = true }, When = default, Voice = "deep", Level = 1, Total = 1 };
                var back = await contract.Default.SendAsync(["a"], new() { Low = 1 }, ["b", "c"], new(), "w", "small", values, new() { Pipe = ["small"] });
                said.Add(back!.Pet.GetType().Name);
                await foreach (var line in contract.Default.PutLinesStreamingAsync([new() { Low = 1 }]))
                {
                    said.Add(line.ToString());
                }

                await foreach (var item in contract.Default.EnumerateCursorAsync())
                {
                    said.Add(item.ToString());
                }

                return string.Join("\n", said);
            }
        }
        """;

    [Fact]
    public void There_is_a_recorded_text() => Assert.NotEmpty(RecordedContract.Versions);

    [Fact]
    public async Task A_client_of_an_earlier_version_sends_reads_streams_and_checks_as_it_did()
    {
        foreach (var version in RecordedContract.Versions)
        {
            var run = EmittedCode.Load(RecordedContract.Compile(version, Use)).GetType("Use", throwOnError: true)!.GetMethod("Run")!;
            await using var server = new LoopbackServer(AnswerAsync);
            Assert.Equal(
                """
                1 of 0.5
                PartialEvent
                CompletedEvent
                n
                True
                {"model":"a/b","prompt":"p","n":1,"size":"1K"}
                Dog
                Range { Low = 1 }
                Range { Low = 2 }
                """,
                await (Task<string>)run.Invoke(null, [new Uri(server.Address, "/")])!);
            Assert.Contains(server.Requests, request => request.Target.StartsWith("/send/.a/;low=1/b,c/", StringComparison.Ordinal));
            Assert.Contains(server.Requests, request => Encoding.UTF8.GetString(request.Body).Trim() == "{\"low\":1}");
        }
    }

    private static Task AnswerAsync(LoopbackExchange exchange)
    {
        var request = exchange.Request;
        const string Picture = "\"b64_json\":\"AQID\",\"media_type\":\"image/png\",\"created\":1";
        return request.Target switch
        {
            "/draw" when Encoding.UTF8.GetString(request.Body).Contains("\"stream\":true", StringComparison.Ordinal) => exchange.AnswerAsync(
                200,
                "text/event-stream",
                "data: {\"type\":\"partial\",\"b64_json\":\"AQID\"}\n\ndata: {\"type\":\"completed\"," + Picture + "}\n\ndata: [DONE]\n\n"),
            "/draw" => exchange.JsonAsync("{\"data\":[{" + Picture + "}],\"created\":1,\"usage\":{\"cost\":0.5,\"tokens\":1,\"tier\":\"1K\"}}"),
            "/lines" => exchange.AnswerAsync(200, "application/jsonl", "{\"low\":1}\n"),
            "/cursor" => exchange.JsonAsync("""{"items":[{"low":2}]}"""),
            _ => exchange.JsonAsync("""{"pet":{"kind":"dog","bark":true},"when":"2026-01-02T03:04:05Z"}"""),
        };
    }
}
