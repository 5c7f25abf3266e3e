using OpenRouter.Emulator;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Tests.Pictures;

/// <summary>Pictures that do not come: one sentence that says what is billed, and no half file.</summary>
public sealed class ImageFailureTests : IAsyncLifetime
{
    private PictureBench _bench = null!;

    public async Task InitializeAsync() => _bench = await PictureBench.StartAsync();

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Theory]
    [InlineData(ExitCode.Usage, "there is no model 'acme/on' in the catalog 'image-models.json'; did you mean 'acme/one'?", "a fox", "--model", "acme/on")]
    [InlineData(ExitCode.Usage, "there is no prompt; write what is to be seen behind 'image'", "--model", "acme/one")]
    [InlineData(ExitCode.Usage, "'{modl}' stands for nothing in the path of a picture; did you mean", "a fox", "--out", "{modl}", "--model", "acme/one")]
    [InlineData(ExitCode.Usage, "'ftp://example.com/a.png' is no address of http or https", "a fox", "--reference", "ftp://example.com/a.png")]
    [InlineData(ExitCode.Input, "'notes.txt' is no picture", "a fox", "--model", "acme/one", "--reference", "notes.txt")]
    [InlineData(ExitCode.Input, "'empty.png' is no picture", "a fox", "--model", "acme/one", "--reference", "empty.png")]
    [InlineData(ExitCode.Input, "the reference 'none.png' cannot be read", "a fox", "--model", "acme/one", "--reference", "none.png")]
    [InlineData(ExitCode.Input, "'notes.txt' does not take pictures", "a fox", "--model", "acme/one", "--out", "notes.txt/fox")]
    [InlineData(ExitCode.Refused, "it may cost 0.15 USD, and --max-cost is 0.14", "a fox", "--model", "acme/stream", "--n", "3", "--max-cost", "0.14")]
    [InlineData(ExitCode.Usage, "'PROMPT' is empty; give it a value, or leave it out", "", "--model", "acme/one")]
    [InlineData(ExitCode.Usage, "there is no prompt", "  \t", "--model", "acme/one")]
    [InlineData(ExitCode.Usage, "'--model' is empty; give it a value, or leave it out", "a fox", "--model", "")]
    [InlineData(ExitCode.Refused, "no model with a known price takes the request", "a fox", "--set", "resolution=4K")]
    public async Task Nothing_is_sent(int code, string sentence, params string[] arguments)
    {
        _bench.Tool.Write("notes.txt", "not a picture");
        _bench.Tool.Write("empty.png", "");
        Assert.Contains(sentence, await _bench.Tool.RefusedAsync(code, ["image", .. arguments]), StringComparison.Ordinal);
        Assert.Equal(0, _bench.Service.Ledger.Total);
    }

    [Theory]
    [InlineData("0,5")]
    [InlineData("-1")]
    [InlineData("1e3")]
    [InlineData("much")]
    [InlineData("")]
    public async Task What_is_no_amount_is_a_mistake_of_usage(string amount)
    {
        Assert.Equal(ExitCode.Usage, await _bench.Tool.RunAsync("image", "a fox", "--max-cost", amount));
        Assert.Equal(0, _bench.Service.Ledger.Total);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(402)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(413)]
    public async Task A_refusal_of_the_service_is_a_sentence_and_billed_to_nobody(int status)
    {
        _bench.Service.Fail(1, status);
        var sentence = await _bench.Tool.RefusedAsync(ExitCode.Refused, "image", "a fox", "--model", "acme/one");
        Assert.EndsWith("; nothing was billed", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_key_is_a_sentence_without_it()
    {
        _bench.Tool.Variables["OPENROUTER_API_KEY"] = "sk-or-wrong";
        var sentence = await _bench.Tool.RefusedAsync(ExitCode.Refused, "image", "a fox", "--model", "acme/one");
        Assert.DoesNotContain("sk-or-wrong", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_is_not_there_is_a_failure_of_the_network()
    {
        await _bench.Service.DisposeAsync();
        var sentence = await _bench.Tool.RefusedAsync(ExitCode.Network, "image", "a fox", "--model", "acme/one");
        Assert.EndsWith("; nothing was billed", sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("acme/one")]
    [InlineData("acme/stream")]
    public async Task An_answer_that_is_cut_may_be_billed(string model)
    {
        _bench.Service.Fail(1, new EmulatorFault { CutAfter = 0 });
        var sentence = await _bench.Tool.RefusedAsync(ExitCode.Network, "image", "a fox", "--model", model);

        // Whether the head of the answer, which names the generation, is on its way before the connection breaks is the server's luck.
        Assert.Matches("; (nobody here knows whether it is billed; the activity page .*|its generation gen-emulator-1 is billed with 0.0[25] USD)$", sentence);
    }

    [Fact]
    public async Task An_answer_without_a_picture_says_what_its_generation_cost()
    {
        _bench.Service.Fail(1, new EmulatorFault { EmptySlots = 1 });
        var sentence = await _bench.Tool.RefusedAsync(ExitCode.Refused, "image", "a fox", "--model", "acme/one");
        Assert.EndsWith("; its generation gen-emulator-1 is billed with 0.02 USD", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_that_ends_with_an_error_keeps_its_previews_and_says_so()
    {
        _bench.Service.Fail(1, new EmulatorFault { StreamErrorAfter = 1 });
        Assert.Equal(ExitCode.Refused, await _bench.Tool.RunAsync("image", "a fox", "--model", "acme/stream"));
        Assert.Contains("gen-emulator-1", _bench.Words()[^1], StringComparison.Ordinal);
        Assert.Equal(["a-fox-preview-1.png"], _bench.Pictures);
        Assert.Equal("", _bench.Tool.Output.ToString());
    }

    [Fact]
    public async Task The_parts_that_came_before_a_failure_are_named()
    {
        _bench.Service.Fail(1, new EmulatorFault());
        _bench.Service.Fail(1, 400);
        Assert.Equal(ExitCode.Refused, await _bench.Tool.RunAsync("image", "a fox", "--model", "acme/one", "--n", "2", "--fit"));
        Assert.EndsWith("; nothing was billed; what came is 'a-fox.png'", _bench.Words()[^1], StringComparison.Ordinal);
        Assert.Equal(["a-fox.png"], _bench.Pictures);
    }

    [Fact]
    public async Task A_call_that_is_given_up_says_that_nobody_knows_whether_it_is_billed()
    {
        _bench.Service.Fail(1, new EmulatorFault { Latency = TimeSpan.FromHours(1) });
        using var ending = new CancellationTokenSource();
        var running = _bench.Tool.RunAsync(ending.Token, "image", "a fox", "--model", "acme/one");
        await _bench.SentAsync();
        await ending.CancelAsync();
        Assert.Equal(ExitCode.Cancelled, await running);
        Assert.Equal(["error: cancelled; nobody here knows whether it is billed; the activity page of your account says it"], _bench.Words());
        Assert.Empty(_bench.Pictures);
    }

    [Fact]
    public async Task A_stream_that_is_given_up_says_what_its_generation_cost()
    {
        using var ending = new CancellationTokenSource();
        _bench.Tool.With(context => context with { Screen = new Screen(_bench.Tool.Output, new Ending(_bench.Tool.Error, ending), false, false) });
        Assert.Equal(ExitCode.Cancelled, await _bench.Tool.RunAsync(ending.Token, "image", "a fox", "--model", "acme/stream"));
        Assert.Equal("error: cancelled; its generation gen-emulator-1 is billed with 0.05 USD", _bench.Words()[^1]);
        Assert.Equal(["a-fox-preview-1.png"], _bench.Pictures);
    }

    [Theory]
    [InlineData("image", "a fox", "--model", "acme/one")]
    [InlineData("image", "a fox", "--model", "acme/one", "--json")]
    public async Task Results_that_nobody_reads_leave_the_picture_and_say_where_it_is(params string[] arguments)
    {
        var output = new StreamWriter(new ResultStream(new Closed())) { AutoFlush = true };
        _bench.Tool.With(context => context with { Screen = new Screen(output, _bench.Tool.Error, false, false) });
        Assert.Equal(ExitCode.Input, await _bench.Tool.RunAsync(arguments));
        Assert.EndsWith("; what came is 'a-fox.png'", _bench.Words()[^1], StringComparison.Ordinal);
        Assert.Equal(["a-fox.png"], _bench.Pictures);
    }

    [Fact]
    public async Task Words_that_nobody_reads_cost_no_picture()
    {
        var error = new StreamWriter(new Closed()) { AutoFlush = true };
        _bench.Tool.With(context => context with { Screen = new Screen(_bench.Tool.Output, error, false, false) });
        await _bench.Tool.DoAsync("image", "a fox", "--model", "acme/stream");
        Assert.Equal("a-fox.png\n", _bench.Tool.Output.ToString());
    }

    /// <summary>A pipe whose reader is gone.</summary>
    private sealed class Closed : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("Broken pipe");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("Broken pipe");
    }

    /// <summary>Ends the command once its first preview is there.</summary>
    private sealed class Ending(TextWriter inner, CancellationTokenSource source) : TextWriter
    {
        public override System.Text.Encoding Encoding => inner.Encoding;

        public override void WriteLine(string? value)
        {
            inner.WriteLine(value);
            source.Cancel();
        }
    }
}
