using System.Text.Json;
using OpenRouter.Emulator;
using OpenRouterGen.Tool.Api;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Tests.Pictures;
using OpenRouterGen.Tool.Tests.Running;

namespace OpenRouterGen.Tool.Tests.Batches;

public sealed class BatchTests : IAsyncLifetime
{
    private const string Prompts = """
        "a fox"
        { "prompt": "a wolf", "id": "wolf", "resolution": "2K" }

        { "prompt": "an owl" }

        """;

    private static readonly string[] s_command = ["image", "--batch", "prompts.jsonl", "--model", "acme/one"];

    private PictureBench _bench = null!;

    public async Task InitializeAsync()
    {
        _bench = await PictureBench.StartAsync();
        _bench.Tool.Write("prompts.jsonl", Prompts);
    }

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task Each_line_is_a_picture_named_after_it()
    {
        await _bench.Tool.DoAsync([.. s_command, "--parallel", "2", "--budget", "1"]);
        Assert.Equal(["prompts.pictures/0001.png", "prompts.pictures/0004.png", "prompts.pictures/wolf.png"], _bench.Pictures);
        Assert.Equal("3 saved.\nAll runs: 0.06 USD.\n", _bench.Tool.Output.ToString());
        Assert.Equal(3, _bench.Words().Count(line => line.Contains("/3] ", StringComparison.Ordinal)));
        var prompts = _bench.Service.Requests<ImageGenerationRequest>().Select(request => request.Value.Prompt);
        Assert.Equal(["a fox", "a wolf", "an owl"], prompts.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_second_run_sends_what_the_first_did_not()
    {
        _bench.Service.Fail(1, new EmulatorFault());
        _bench.Service.Fail(1, 400);
        Assert.Equal(ExitCode.Refused, await _bench.Tool.RunAsync(s_command));
        Assert.Equal("2 saved, 1 refused.\nAll runs: 0.04 USD.\n", _bench.Tool.Output.ToString());
        Assert.Contains("is sent by the next run with the same journal", _bench.Words()[^1], StringComparison.Ordinal);
        await _bench.Tool.DoAsync(s_command);
        Assert.Equal("3 saved.\nAll runs: 0.06 USD.\n", _bench.Tool.Output.ToString());
        Assert.Equal(2, _bench.Words().Count(line => line.EndsWith(" (by an earlier run)", StringComparison.Ordinal)));
        Assert.Equal(4, _bench.Sent);
    }

    [Fact]
    public async Task What_nobody_knows_is_looked_up_and_sent_again_only_on_request()
    {
        _bench.Service.Fail(1, new EmulatorFault { EmptySlots = 1 });
        Assert.Equal(ExitCode.Network, await _bench.Tool.RunAsync(s_command));
        Assert.Contains("0001: outcome unknown, generation gen-emulator-1, 0.02 USD", _bench.Tool.Error.ToString(), StringComparison.Ordinal);
        Assert.Contains("Not sent again, since they may be billed already: 0001. --send-again ID pays for one anew.", _bench.Words());
        Assert.Equal("2 saved, 1 of unknown outcome.\nAll runs: 0.06 USD.\n", _bench.Tool.Output.ToString());
        Assert.Equal(ExitCode.Network, await _bench.Tool.RunAsync(s_command));
        Assert.Equal(3, _bench.Sent);
        await _bench.Tool.DoAsync([.. s_command, "--send-again", "0001"]);
        Assert.Equal("3 saved.\nAll runs: 0.08 USD.\n", _bench.Tool.Output.ToString());
    }

    [Fact]
    public async Task A_budget_ends_it_and_is_that_of_all_runs()
    {
        Assert.Equal(ExitCode.Refused, await _bench.Tool.RunAsync([.. s_command, "--budget", "0.05"]));
        Assert.StartsWith("2 saved, 1 not sent.\n", _bench.Tool.Output.ToString(), StringComparison.Ordinal);
        Assert.Contains("[3/3] 0004: not sent, since it costs 0.02 USD, and 0.01 are left of --budget", _bench.Words());
        Assert.Equal(ExitCode.Refused, await _bench.Tool.RunAsync([.. s_command, "--budget", "0.05"]));
        await _bench.Tool.DoAsync([.. s_command, "--budget", "0.06"]);
    }

    [Fact]
    public async Task What_nobody_knows_the_cost_of_is_not_sent_within_a_budget_unless_it_counts_as_something()
    {
        _bench.Tool.Write("openrouter/image-models.json", TestCatalog.Text.Replace("\"cost_usd\": 0.02", "\"other\": 0", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Refused, await _bench.Tool.RunAsync([.. s_command, "--budget", "1"]));
        Assert.Contains("[1/3] 0001: not sent, since nobody knows what it costs; --when-unknown says what it counts as", _bench.Words());
        Assert.Equal(0, _bench.Sent);
        await _bench.Tool.DoAsync([.. s_command, "--budget", "1", "--when-unknown", "0.10"]);
    }

    [Fact]
    public async Task An_end_lets_what_is_under_way_come_and_sends_no_more()
    {
        _bench.Service.Fail(1, new EmulatorFault { Latency = TimeSpan.FromMilliseconds(300) });
        using var ending = new CancellationTokenSource();
        var running = _bench.Tool.RunAsync(ending.Token, s_command);
        await _bench.SentAsync();
        await ending.CancelAsync();
        Assert.Equal(ExitCode.Cancelled, await running);
        Assert.Equal("1 saved, 2 not sent.\nAll runs: 0.02 USD.\n", _bench.Tool.Output.ToString());
        Assert.StartsWith("Ending: what is under way comes to its end", _bench.Words()[0], StringComparison.Ordinal);
        await _bench.Tool.DoAsync(s_command);
        Assert.Equal(3, _bench.Sent);
    }

    [Fact]
    public async Task A_line_that_was_cut_is_dropped_and_the_item_is_not_paid_twice()
    {
        await _bench.Tool.DoAsync(s_command);
        var journal = _bench.Tool.Read("prompts.journal");
        _bench.Tool.Write("prompts.journal", journal[..^10]);
        await _bench.Tool.RunAsync(s_command);
        Assert.Equal(3, _bench.Sent);
    }

    [Theory]
    [InlineData("{\"journal\":\"openroutergen-batch\",\"version\":2}\n", "has version 2")]
    [InlineData("{\"journal\":\"another\"}\n", "is no journal of a batch")]
    [InlineData("hello\n", "is no journal of a batch")]
    [InlineData("{\"journal\":\"openroutergen-batch\",\"version\":1}\nhello\n", "is damaged")]
    [InlineData("hello", "is no journal of a batch")]
    public async Task A_journal_that_cannot_be_used_is_one_sentence_and_nothing_is_sent(string text, string sentence)
    {
        _bench.Tool.Write("prompts.journal", text);
        Assert.Equal(ExitCode.Input, await _bench.Tool.RunAsync(s_command));
        Assert.Contains(sentence, Assert.Single(_bench.Words()), StringComparison.Ordinal);
        Assert.Equal(text, _bench.Tool.Read("prompts.journal"));
        Assert.Equal(0, _bench.Service.Ledger.Total);
    }

    [Fact]
    public async Task A_line_that_was_changed_after_it_was_sent_is_one_sentence()
    {
        await _bench.Tool.DoAsync(s_command);
        _bench.Tool.Write("prompts.jsonl", Prompts.Replace("a fox", "a red fox", StringComparison.Ordinal));
        var sentence = await _bench.Tool.RefusedAsync(ExitCode.Input, s_command);
        Assert.Contains("has another request under the id '0001', which was sent", sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "'prompts.jsonl' has no requests")]
    [InlineData("\"a fox\"\n{ \"prompt\"\n", "line 2 of 'prompts.jsonl' is no JSON: it begins with ")]
    [InlineData("17", "line 1 of 'prompts.jsonl' is no request: it is no text and no object")]
    [InlineData("{ \"resolution\": \"1K\" }", "line 1 of 'prompts.jsonl' is no request: it has no prompt")]
    [InlineData("\n{ \"prompt\": \"a\", \"reslution\": 1 }", "line 2 of 'prompts.jsonl' is no request: there is no parameter 'reslution'; did you mean")]
    [InlineData("{ \"prompt\": \"a\", \"id\": \"../a\" }", "'../a' cannot be the id of an item")]
    [InlineData(
        "{ \"prompt\": \"a\", \"id\": \"x\" }\n{ \"prompt\": \"b\", \"id\": \"X\" }",
        "Two items have the id 'X', or ids that differ in capitals alone; correct 'prompts.jsonl'")]
    [InlineData("{ \"prompt\": \"a\", \"prompt\": \"b\" }", "line 1 of 'prompts.jsonl' names a member twice: ")]
    [InlineData("\"  \"", "line 1 of 'prompts.jsonl' is no request: it has no prompt")]
    public async Task A_file_that_is_no_batch_is_one_sentence(string text, string sentence)
    {
        _bench.Tool.Write("prompts.jsonl", text);
        var code = await _bench.Tool.RunAsync(s_command);
        Assert.True(code is ExitCode.Input or ExitCode.Usage, $"{code}");
        Assert.Contains(sentence, Assert.Single(_bench.Words()), StringComparison.Ordinal);
        Assert.Equal(0, _bench.Service.Ledger.Total);
    }

    [Theory]
    [InlineData("'--budget' is for a batch; --batch names its file", "image", "a fox", "--budget", "1")]
    [InlineData("'--parallel' is for a batch; --batch names its file", "image", "a fox", "--parallel", "2")]
    [InlineData("'PROMPT' is for one request, and --batch has many", "image", "a fox", "--batch", "prompts.jsonl")]
    [InlineData("'--max-cost' is for one request, and --batch has many", "image", "--batch", "prompts.jsonl", "--max-cost", "1")]
    [InlineData("the item '0001' names no model; --model names one for all", "image", "--batch", "prompts.jsonl")]
    [InlineData("there is no model 'acm' in the catalog 'image-models.json'", "image", "--batch", "prompts.jsonl", "--model", "acm")]
    public async Task What_does_not_go_together_is_one_sentence(string sentence, params string[] arguments) =>
        Assert.StartsWith("error: " + sentence, await _bench.Tool.RefusedAsync(ExitCode.Usage, arguments), StringComparison.Ordinal);

    [Fact]
    public async Task Pictures_of_another_batch_are_not_replaced()
    {
        _bench.Tool.Write("pictures/0001.png", "mine");
        var sentence = await _bench.Tool.RefusedAsync(ExitCode.Input, [.. s_command, "--out", "pictures"]);
        Assert.Contains("'pictures' has '0001.png' already, and there is no journal 'prompts.journal'", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_emulator_drew_is_drawn_by_the_service_all_the_same()
    {
        var variables = _bench.Tool.Variables.ToList();
        _bench.Tool.Variables.Clear();
        await _bench.Tool.DoAsync(s_command);
        Assert.Equal(["prompts.emulator.pictures/0001.png", "prompts.emulator.pictures/0004.png", "prompts.emulator.pictures/wolf.png"], _bench.Pictures);
        variables.ForEach(variable => _bench.Tool.Variables.Add(variable.Key, variable.Value));
        await _bench.Tool.DoAsync(s_command);
        Assert.Equal(3, _bench.Sent);
    }

    [Fact]
    public async Task The_result_can_be_had_as_JSON()
    {
        await _bench.Tool.DoAsync([.. s_command, "--json", "--set", "resolution=4K", "--fit"]);
        using var json = JsonDocument.Parse(_bench.Tool.Output.ToString());
        var first = json.RootElement.GetProperty("items")[0];
        Assert.Equal(("0001", "Saved"), (first.GetProperty("id").GetString(), first.GetProperty("state").GetString()));
        Assert.Equal(0.02m, first.GetProperty("costUsd").GetDecimal());
        Assert.Equal(Path.Combine(_bench.Tool.Root, "prompts.pictures", "0001.png"), first.GetProperty("files")[0].GetString());
        Assert.Equal(0.06m, json.RootElement.GetProperty("spentUsd").GetDecimal());
        Assert.Contains("'0001' changed: ", _bench.Words()[0], StringComparison.Ordinal);
    }
}
