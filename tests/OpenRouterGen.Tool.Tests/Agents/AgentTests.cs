using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using OpenRouter.Emulator;
using OpenRouterGen.Tool.Agents;
using OpenRouterGen.Tool.Tests.Running;
using Xunit.Abstractions;

namespace OpenRouterGen.Tool.Tests.Agents;

public sealed class AgentTests(ITestOutputHelper output)
{
    private const string Reference = "data:image/png;base64,iVBORw0KGgo=";

    private static readonly object s_small = new { model = "bytedance-seed/seedream-4.5", prompt = "a lighthouse" };

    [Fact]
    public async Task An_agent_picks_a_model_checks_estimates_and_generates()
    {
        await using var session = await AgentSession.StartAsync(null, "--max-cost", "0.50");
        output.WriteLine(session.Client.ServerInstructions!);
        Assert.Contains("emulator", session.Client.ServerInstructions, StringComparison.Ordinal);
        var references = Enumerable.Repeat(new { type = "image_url", image_url = new { url = Reference } }, 2).ToArray();
        object Request(string? model) =>
            new { model = model ?? "", prompt = "a harbour", aspect_ratio = "16:9", resolution = "4K", input_references = references };

        var offers = await TranscribeAsync(session, "estimate_cost", new { request = Request(null) });
        var model = offers.GetProperty("models").EnumerateArray()
            .First(offer => !offer.GetProperty("refused").GetBoolean() && offer.GetProperty("cost").GetProperty("maximumUsd").GetDecimal() < 0.10m)
            .GetProperty("id").GetString();
        await TranscribeAsync(session, "show_model", new { model });
        var check = await TranscribeAsync(session, "check_request", new { request = Request(model) });
        Assert.NotEqual("refused", check.GetProperty("models")[0].GetProperty("verdict").GetString());
        var estimate = await TranscribeAsync(session, "estimate_cost", new { request = Request(model) });
        var most = estimate.GetProperty("models")[0].GetProperty("cost").GetProperty("maximumUsd").GetDecimal();
        var made = await TranscribeAsync(session, "generate_image", new { request = Request(model), max_cost = 0.10 });
        Assert.True(made.GetProperty("emulated").GetBoolean());
        Assert.InRange(made.GetProperty("costUsd").GetDecimal(), 0.001m, most);
        Assert.Equal(0.50m - made.GetProperty("costUsd").GetDecimal(), made.GetProperty("leftUsd").GetDecimal());
        var file = Assert.Single(made.GetProperty("files").EnumerateArray()).GetProperty("path").GetString()!;
        Assert.StartsWith(Path.Combine(session.Folder, "pictures"), file, StringComparison.Ordinal);
        Assert.NotEmpty(await File.ReadAllBytesAsync(file));
    }

    [Fact]
    public async Task Each_tool_says_what_it_does_to_the_world()
    {
        await using var session = await AgentSession.StartAsync(null);
        var tools = await session.Client.ListToolsAsync();
        Assert.Equal(
            ["check_request", "estimate_cost", "fit_request", "generate_image", "list_models", "show_model"],
            tools.Select(tool => tool.Name).Order(StringComparer.Ordinal));
        Assert.All(tools, tool =>
        {
            var hints = tool.ProtocolTool.Annotations!;
            var draws = tool.Name == "generate_image";
            Assert.Equal((!draws, false, !draws, draws), (hints.ReadOnlyHint, hints.DestructiveHint, hints.IdempotentHint, hints.OpenWorldHint));
            Assert.Equal(JsonValueKind.False, tool.JsonSchema.GetProperty("additionalProperties").ValueKind);
        });
    }

    // The list is written by hand, for its words are for agents.
    [Fact]
    public void A_request_of_an_agent_has_the_parameters_that_requests_have()
    {
        var types = BundledDocument.Model(BundledDocument.Text).Types;
        var record = types.OfType<Core.Model.RecordModel>().Single(type => type.Name.Text == "ImageGenerationRequest");
        using var schema = JsonDocument.Parse(AgentSchema.Parameters);
        Assert.Equal(
            record.Properties.Select(property => property.WireName).Order(StringComparer.Ordinal),
            schema.RootElement.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_model_that_streams_reports_previews_and_they_are_files()
    {
        await using var session = await AgentSession.StartAsync(null, "--max-cost", "5", "--when-unknown", "0.50");
        var progress = new Reports();
        var request = new { model = "openai/gpt-image-2", prompt = "a harbour", quality = "low" };
        var result = await session.CallAsync("generate_image", new { request }, progress);
        Assert.True(result.IsError is not true, AgentSession.Text(result));
        var made = JsonSerializer.SerializeToElement(result.StructuredContent);
        Assert.NotEmpty(made.GetProperty("previews").EnumerateArray());
        Assert.All(made.GetProperty("previews").EnumerateArray(), path => Assert.True(File.Exists(path.GetString())));
        await progress.First.WaitAsync(TimeSpan.FromSeconds(30));
        var image = Assert.Single(result.Content.OfType<ImageContentBlock>());
        Assert.StartsWith("image/", image.MimeType, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllBytes(made.GetProperty("files")[0].GetProperty("path").GetString()!), image.DecodedData.ToArray());
        Assert.Single(result.Content.OfType<ResourceLinkBlock>());
    }

    [Fact]
    public async Task A_request_is_fitted_and_every_change_is_said()
    {
        await using var session = await AgentSession.StartAsync(null);
        var request = new { model = "qwen/qwen-image-3", prompt = "a harbour", resolution = "4K", n = 9 };
        var fitted = (await session.DoAsync("fit_request", new { request })).GetProperty("models")[0];
        Assert.NotEmpty(fitted.GetProperty("changes").EnumerateArray());
        Assert.Equal("2K", fitted.GetProperty("request").GetProperty("resolution").GetString());
        Assert.Contains("would refuse it, so nothing was sent", await session.RefusedAsync("generate_image", new { request }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_agent_gets_wrong_is_one_sentence_and_nothing_is_sent()
    {
        await using var service = await EmulatorServer.StartAsync();
        await using var session = await AgentSession.StartAsync(service, "--max-cost", "0.06");
        Assert.Contains("is set", session.Client.ServerInstructions, StringComparison.Ordinal);
        (string Tool, object Arguments, string Sentence)[] mistakes =
        [
            ("list_models", new { support = new[] { "seed" } }, "did you mean 'supports'?"),
            ("list_models", new { supports = new[] { "resolutoin=4K" } }, "did you mean 'resolution'?"),
            ("list_models", new { supports = "seed" }, "'supports' must be a list"),
            ("list_models", new { max_price = -1 }, "not negative"),
            ("list_models", new { sort = "--live" }, "sort"),
            ("show_model", new { model = "openai/gpt-image-3" }, "did you mean 'openai/gpt-image-2'?"),
            ("show_model", new { model = "--live" }, "there is no model '--live'"),
            ("show_model", new { model = "@/etc/passwd" }, "there is no model '@/etc/passwd' in the catalog"),
            ("show_model", new { model = "a\nb" }, "there is no model 'a b' in the catalog"),
            ("show_model", new { model = "" }, "'MODEL' is empty"),
            ("estimate_cost", new { request = new { n = 0 } }, "the request is invalid: "),
            ("show_model", new { }, "'model' must be given"),
            ("check_request", new { request = new { modle = "x" } }, "did you mean 'model'?"),
            ("check_request", new { request = "text" }, "'request' must be an object"),
            ("check_request", new { request = new { n = "many" } }, "'n' cannot be 'many': expected a whole number"),
            ("fit_request", new { request = new { prompt = "x" } }, "must have the text 'model'"),
            ("generate_image", new { request = new { model = "openai/gpt-image-2" } }, "must have the text 'prompt'"),
            ("generate_image", new { request = new { model = "openai/gpt-image-2", prompt = " \t" } }, "must have the text 'prompt'"),
            ("generate_image", new { request = s_small, output = "/etc" }, "'generate_image' has no argument 'output'"),
            ("generate_image", new { request = s_small, max_cost = 0.001 }, "was not sent, since it may cost"),
            ("generate_image", new { request = new { model = "bytedance-seed/seedream-4.5", prompt = "x", n = 10 } }, "was not sent, since it may cost"),
        ];
        foreach (var (tool, arguments, sentence) in mistakes)
        {
            var said = await session.RefusedAsync(tool, arguments);
            Assert.Contains(sentence, said, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', said);
        }

        await Assert.ThrowsAsync<McpProtocolException>(() => session.CallAsync("draw", new { }));
        Assert.Equal(0, service.Ledger.Total);
    }

    [Fact]
    public async Task A_session_spends_no_more_than_it_may()
    {
        await using var service = await EmulatorServer.StartAsync();
        await using var session = await AgentSession.StartAsync(service, "--max-cost", "0.09");
        var first = await session.DoAsync("generate_image", new { request = s_small });
        Assert.False(first.GetProperty("emulated").GetBoolean());
        var sent = service.Ledger.Total;
        while (true)
        {
            var next = await session.CallAsync("generate_image", new { request = s_small });
            if (next.IsError == true)
            {
                Assert.Contains("was not sent, since it may cost", AgentSession.Text(next), StringComparison.Ordinal);
                break;
            }

            Assert.Equal(++sent, service.Ledger.Total);
        }

        Assert.Equal(sent, service.Ledger.Total);
    }

    [Fact]
    public async Task A_service_that_fails_is_a_sentence_with_what_is_known_of_the_bill()
    {
        await using var service = await EmulatorServer.StartAsync();
        await using var session = await AgentSession.StartAsync(service);
        service.Fail(next: 20, status: 402);
        Assert.Contains("nothing was billed", await session.RefusedAsync("generate_image", new { request = s_small }), StringComparison.Ordinal);
        service.StopFailing();
        await session.DoAsync("generate_image", new { request = s_small });
    }

    [Fact]
    public async Task A_call_that_is_cancelled_counts_as_what_it_may_have_cost_and_the_session_goes_on()
    {
        await using var service = await EmulatorServer.StartAsync();
        await using var session = await AgentSession.StartAsync(service);
        service.Fail(1, new EmulatorFault { Latency = TimeSpan.FromMinutes(5) });
        using var cancelling = new CancellationTokenSource();
        var call = session.CallAsync("generate_image", new { request = s_small }, cancellationToken: cancelling.Token);
        await Patience.UntilAsync(() => service.Ledger.Total > 0, "A request for pictures");

        await cancelling.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        service.StopFailing();
        var next = await session.DoAsync("generate_image", new { request = s_small });
        Assert.True(next.GetProperty("uncertainUsd").GetDecimal() > 0);
    }

    private async Task<JsonElement> TranscribeAsync(AgentSession session, string tool, object arguments)
    {
        output.WriteLine($"> {tool} {JsonSerializer.Serialize(arguments)}");
        var result = await session.DoAsync(tool, arguments);
        output.WriteLine($"< {JsonSerializer.Serialize(result)}");
        return result;
    }

    private sealed class Reports : IProgress<ProgressNotificationValue>
    {
        private readonly TaskCompletionSource _preview = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task First => _preview.Task;

        public void Report(ProgressNotificationValue value)
        {
            if (value.Message!.StartsWith("preview: ", StringComparison.Ordinal))
            {
                _preview.TrySetResult();
            }
        }
    }
}
