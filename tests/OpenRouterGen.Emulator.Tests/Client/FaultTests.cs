using OpenRouter.Emitted;

namespace OpenRouter.Emulator.Tests.Client;

/// <summary>What the emulator does wrong when it is asked to, as a client sees it.</summary>
public sealed class FaultTests : ClientFixture
{
    [Fact]
    public async Task The_next_requests_fail_with_a_status_and_the_one_after_them_succeeds()
    {
        Server.Fail(next: 2, status: 429, retryAfter: TimeSpan.FromSeconds(90));
        for (var i = 0; i < 2; i++)
        {
            var thrown = await Assert.ThrowsAsync<OpenRouterTooManyRequestsException>(() => Client.Images.GenerateAsync(Small));
            Assert.Equal((TimeSpan.FromSeconds(90), "emulated"), (thrown.RetryAfter, thrown.Error.ErrorType));
        }

        Assert.Single((await Client.Images.GenerateAsync(Small)).Data);
        Assert.Equal(0.05m, (await Client.Credits.GetAsync()).Data.TotalUsage);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(500)]
    public async Task An_answer_is_cut_after_so_many_bytes_and_was_billed(int bytes)
    {
        Server.Fail(1, new EmulatorFault { CutAfter = bytes });
        var thrown = await Assert.ThrowsAnyAsync<OpenRouterException>(() => Client.Images.GenerateAsync(Small));
        Assert.True(thrown is { OutcomeUnknown: true, MayHaveBeenBilled: true }, thrown.ToString());
        Assert.Equal(0.05m, (await Client.Generations.GetAsync("gen-emulator-1")).Data.TotalCost);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_stream_ends_with_an_error_after_so_many_events(int events)
    {
        Server.Fail(1, new EmulatorFault { StreamErrorAfter = events });
        var seen = 0;
        var thrown = await Assert.ThrowsAsync<OpenRouterStreamException>(async () =>
        {
            await foreach (var item in Client.Images.GenerateStreamingAsync(Small with { Model = ImageModels.OpenAI.GptImage2, Stream = true })) seen++;
        });
        Assert.Equal((events, "emulated"), (seen, thrown.Error!.Code));
    }

    [Fact]
    public async Task A_wrong_media_type_costs_no_picture_and_an_empty_slot_only_itself()
    {
        Server.Fail(1, new EmulatorFault { ContentType = "text/html" });
        Assert.Single((await Client.Images.GenerateAsync(Small)).Data);
        Server.Fail(1, new EmulatorFault { EmptySlots = 1 });
        var response = await Client.Images.GenerateAsync(Small with { ImageCount = 3 });
        Assert.Equal(2, response.Data.Count);
        Assert.Single(response.Data.MissingImages());
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(3, 1)]
    [InlineData(9, 1)]
    public async Task Fewer_pictures_than_were_asked_for_are_billed_as_such(int fewer, int made)
    {
        Server.Fail(1, new EmulatorFault { Fewer = fewer });
        var request = Small with { ImageCount = 4 };
        var result = await Client.Images.TryGenerateAsync(request);
        Assert.Equal((new ImageTally(4, made), made * 0.05m), (result.Value!.Data.Tally(), result.Value.Usage!.Cost));
        var bill = request.BillOf((await Client.Generations.GetAsync(result.GenerationId!)).Data);
        Assert.Equal((true, made * 0.05m), (bill.Agrees, bill.Estimate.Exact));
    }

    [Fact]
    public async Task A_budget_and_a_fallback_go_through_what_the_emulator_does()
    {
        Server.Fail(next: 1, status: 400);
        string[] models = [ImageModels.Qwen.QwenImage3, ImageModels.ByteDanceSeed.Seedream4_5];
        var budget = new SpendingBudget(0.06m);
        var options = Server.ClientOptions;
        options.Budget = budget;
        using var client = new OpenRouterClient(options);
        var result = await (Small with { Size = null }).WithFallbackAsync(models, (fitted, token) => client.Images.GenerateAsync(fitted, null, token));
        Assert.Equal((models[1], 2, 0.05m, 0m), (result.Model, result.Steps.Count, budget.Spent, budget.Uncertain));
        await Assert.ThrowsAsync<OpenRouterBudgetException>(() => client.Images.GenerateAsync(Small));
    }

    [Fact]
    public async Task What_is_forgotten_does_not_happen_and_what_cannot_be_is_refused()
    {
        Server.Fail(next: 3, status: 500);
        Server.StopFailing();
        await Client.Images.GenerateAsync(Small);
        Assert.Throws<ArgumentOutOfRangeException>(() => Server.Fail(next: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Server.Fail(status: 200));
        Assert.Throws<ArgumentOutOfRangeException>(() => Server.Fail(1, new EmulatorFault { CutAfter = -1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Server.Fail(1, new EmulatorFault { Fewer = -1 }));
        Assert.Throws<ArgumentNullException>(() => Server.Fail(1, null!));
        Assert.Throws<ArgumentOutOfRangeException>(static () => new EmulatorOptions { Latency = TimeSpan.FromTicks(-1) });
    }

    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(2, 0, 2)]
    [InlineData(0, 3, 3)]
    [InlineData(2, 3, 5)]
    public async Task An_answer_waits_for_the_latency_of_the_emulator_and_for_that_of_its_fault(int seconds, int faulty, int? waited)
    {
        var clock = new NoteOfWaits();
        await using var server = await EmulatorServer.StartAsync(new() { TimeProvider = clock, Latency = TimeSpan.FromSeconds(seconds) });
        server.Fail(1, new EmulatorFault { Latency = TimeSpan.FromSeconds(faulty) });
        using var client = new OpenRouterClient(server.ClientOptions);
        await client.Images.GenerateAsync(Small);
        Assert.Equal(waited is { } sum ? TimeSpan.FromSeconds(sum) : null, clock.Waited);
    }

    private sealed class NoteOfWaits : TimeProvider
    {
        public TimeSpan? Waited { get; private set; }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Waited = dueTime;
            return base.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
