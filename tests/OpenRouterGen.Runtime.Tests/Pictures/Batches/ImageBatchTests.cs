namespace OpenRouter.Tests.Pictures;

/// <summary>A batch, one run after the other: what was paid is on disk or has a name, and nothing is sent twice on its own.</summary>
public sealed class ImageBatchTests : BatchFixture
{
    private static readonly OpenRouterException s_unknown =
        new("nobody knows") { OutcomeUnknown = true, MayHaveBeenBilled = true, GenerationId = "gen-lost" };

    private static readonly OpenRouterException s_refused = new OpenRouterTooManyRequestsException("later", new ApiError { Message = "later" });

    [Fact]
    public async Task Every_picture_is_saved_and_a_second_run_sends_nothing()
    {
        using var scope = new Json.CultureScope("tr-TR");
        var report = await RunAsync(
            Items("i", "I2", "a-b_c"), static id => Task.FromResult(Answer(id, id == "i" ? 2 : 1)), static options => options.Parallel = 2);
        Assert.True(report.IsComplete);
        Assert.Null(report.Stopped);
        Assert.Equal(["I2.png", "a-b_c.png", "i.1.png", "i.2.png"], Files.Order(StringComparer.Ordinal));
        Assert.Equal(["i.1.png", "i.2.png"], report.Outcomes[0].Files.Select(Path.GetFileName));
        Assert.Equal(("gen-i", new ImageTally(1, 2)), (report.Outcomes[0].GenerationId, report.Outcomes[0].Tally));
        var again = await RunAsync(Items("i", "I2", "a-b_c"));
        Assert.All(again.Outcomes, static outcome => Assert.True(outcome is { State: ImageBatchState.Saved, IsEarlier: true }));
        Assert.Equal(report.Outcomes.Select(static outcome => (outcome.Files.Count, outcome.Files[0], outcome.GenerationId)),
            again.Outcomes.Select(static outcome => (outcome.Files.Count, outcome.Files[0], outcome.GenerationId)));
        Assert.All(Paid, static paid => Assert.Equal(1, paid.Value));
    }

    [Fact]
    public async Task What_was_refused_is_sent_again_and_what_is_unknown_never_on_its_own()
    {
        var first = await RunAsync(Items("good", "refused", "unknown"), static id => id switch
        {
            "good" => Task.FromResult(Answer(id)),
            "refused" => Failed(s_refused),
            _ => Failed(s_unknown),
        });
        Assert.Equal([ImageBatchState.Saved, ImageBatchState.Refused, ImageBatchState.Unknown], first.Outcomes.Select(static outcome => outcome.State));
        Assert.Same(s_unknown, first.Outcomes[2].Failure);
        var second = await RunAsync(Items("good", "refused", "unknown"));
        Assert.Equal([ImageBatchState.Saved, ImageBatchState.Saved, ImageBatchState.Unknown], second.Outcomes.Select(static outcome => outcome.State));
        Assert.Equal(("gen-lost", true), (second.Outcomes[2].GenerationId, second.Outcomes[2].IsEarlier));
        var third = await RunAsync(Items("unknown"), change: static options => options.SendAgain.Add("unknown"));
        Assert.Equal(ImageBatchState.Saved, Assert.Single(third.Outcomes).State);
        Assert.Equal([("good", 1), ("refused", 2), ("unknown", 2)], Paid.Select(static paid => (paid.Key, paid.Value)).Order());
    }

    [Fact]
    public async Task An_unknown_outcome_is_looked_up_once_and_its_cost_kept()
    {
        var asked = new List<string>();
        Task<IBilledGeneration> Find(string id, CancellationToken token)
        {
            asked.Add(id);
            return asked.Count == 1 ? throw new OpenRouterNotFoundException("not yet", new ApiError { Message = "not yet" })
                : Task.FromResult<IBilledGeneration>(new Record("x", 0.04m));
        }

        var first = await RunAsync(Items("a"), static _ => Failed(s_unknown), options => options.FindGeneration = Find);
        Assert.Equal((null, 0m, 0.05m), (first.Outcomes[0].Cost, first.Spent, first.Uncertain));
        var second = await RunAsync(Items("a"), change: options => options.FindGeneration = Find);
        Assert.Equal((ImageBatchState.Unknown, 0.04m, 0.04m, 0m), (second.Outcomes[0].State, second.Outcomes[0].Cost, second.Spent, second.Uncertain));
        Assert.Equal("x", second.Outcomes[0].Generation?.ProviderName);
        var third = await RunAsync(Items("a"), change: options => options.FindGeneration = Find);
        Assert.Equal((0.04m, 0.04m), (third.Outcomes[0].Cost, third.Spent));
        Assert.Equal(["gen-lost", "gen-lost"], asked);
        Assert.Equal(1, Paid["a"]);
    }

    [Theory]
    [InlineData(0.15, 1, 3)]
    [InlineData(0.149, 1, 2)]
    [InlineData(0.15, 4, 3)]
    [InlineData(0.04, 4, 0)]
    [InlineData(0, 4, 0)]
    public async Task A_budget_is_never_passed_and_counts_over_all_runs(double budget, int parallel, int sent)
    {
        for (var run = 0; run < 2; run++)
        {
            var report = await RunAsync(Items("a", "b", "c", "d", "e"), change: options => (options.Budget, options.Parallel) = ((decimal)budget, parallel));
            Assert.Equal((sent, 5 - sent), (report.Count(ImageBatchState.Saved), report.Count(ImageBatchState.NotSent)));
            Assert.All(report.Outcomes.Skip(sent), static outcome => Assert.IsType<OpenRouterBudgetException>(outcome.Failure));

            // The answers say no cost.
            Assert.Equal((0m, 0.05m * sent), (report.Spent, report.Uncertain));
        }

        Assert.Equal(sent, Paid.Count);
    }

    [Fact]
    public async Task An_item_of_unknown_cost_is_sent_under_a_budget_only_when_it_counts_as_something()
    {
        ImageBatchItem<ImageGenerationRequest>[] items = [new("a", new ImageGenerationRequest { Model = "no/one", Prompt = "a" })];
        var first = await RunAsync(items, change: static options => options.Budget = 5);
        Assert.True(Assert.IsType<OpenRouterBudgetException>(first.Outcomes[0].Failure).Estimate.IsUnknown);
        var second = await RunAsync(items, change: static options => (options.Budget, options.CostWhenUnknown) = (5, 2));
        Assert.Equal((true, 2m), (second.IsComplete, second.Uncertain));
    }

    [Fact]
    public async Task A_picture_that_cannot_be_written_is_in_the_report_and_nothing_more_is_sent()
    {
        Directory.CreateDirectory(Path.Combine(Pictures, "b.2.png"));
        var report = await RunAsync(Items("a", "b", "c"), static id => Task.FromResult(Answer(id, 3)));
        Assert.Equal([ImageBatchState.Saved, ImageBatchState.Unsaved, ImageBatchState.NotSent], report.Outcomes.Select(static outcome => outcome.State));
        var lost = report.Outcomes[1];
        Assert.Equal(["b.1.png", "b.3.png"], lost.Files.Select(Path.GetFileName));
        Assert.Equal([1, 2, 1], Assert.Single(lost.Unsaved).Bytes.ToArray());
        Assert.Same(lost.Failure, report.Stopped);
        var again = await RunAsync(Items("b"));
        Assert.Equal((ImageBatchState.Unsaved, "gen-b", 2), (again.Outcomes[0].State, again.Outcomes[0].GenerationId, again.Outcomes[0].Files.Count));
        Assert.Equal(1, Paid["b"]);
    }

    [Fact]
    public async Task A_run_that_is_given_up_has_shown_the_pictures_that_could_not_be_written()
    {
        Directory.CreateDirectory(Path.Combine(Pictures, "a.png"));
        using var cancellation = new CancellationTokenSource();
        var seen = new List<ImageBatchOutcome>();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(
            Items("a"),
            async id =>
            {
                await cancellation.CancelAsync();
                return Answer(id);
            },
            options => options.Progress = seen.Add,
            cancellation.Token));
        Assert.Equal([1, 2, 0], Assert.Single(Assert.Single(seen).Unsaved).Bytes.ToArray());
    }

    public static TheoryData<Exception, ImageBatchState, bool> Failures => new()
    {
        { s_refused, ImageBatchState.Refused, false },
        { s_unknown, ImageBatchState.Unknown, false },
        { new OpenRouterUnauthorizedException("key", new ApiError { Message = "key" }), ImageBatchState.Refused, true },
        { new OpenRouterPaymentRequiredException("credit", new ApiError { Message = "credit" }), ImageBatchState.Refused, true },
        { new OpenRouterConfigurationException("address"), ImageBatchState.Refused, true },
        { new OpenRouterValidationException([new ParameterProblem("n", "no")]), ImageBatchState.Refused, false },
        { new InvalidOperationException("a hook of the user"), ImageBatchState.Unknown, true },
        { new OperationCanceledException("of somebody"), ImageBatchState.Unknown, true },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task What_every_item_would_meet_ends_the_run(Exception failure, ImageBatchState state, bool ends)
    {
        var report = await RunAsync(Items("a", "b"), id => id == "a" ? throw failure : Task.FromResult(Answer(id)));
        Assert.Equal([state, ends ? ImageBatchState.NotSent : ImageBatchState.Saved], report.Outcomes.Select(static outcome => outcome.State));
        Assert.Equal(ends ? failure : null, report.Stopped);
        Assert.Same(failure, report.Outcomes[0].Failure);
    }

    [Fact]
    public async Task To_cancel_gives_up_and_to_stop_lets_come_to_an_end()
    {
        using var stop = new CancellationTokenSource();
        var report = await RunAsync(
            Items("a", "b"),
            async id =>
            {
                await stop.CancelAsync();
                return Answer(id);
            },
            options => options.Stopping = stop.Token);
        Assert.Equal([ImageBatchState.Saved, ImageBatchState.NotSent], report.Outcomes.Select(static outcome => outcome.State));
        using var cancel = new CancellationTokenSource();
        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(
            Items("a", "b", "c"),
            async _ =>
            {
                await cancel.CancelAsync();
                throw new OperationCanceledException(cancel.Token);
            },
            cancellationToken: cancel.Token));
        Assert.Equal(cancel.Token, cancelled.CancellationToken);
        var last = await RunAsync(Items("a", "b", "c"));
        Assert.Equal([ImageBatchState.Saved, ImageBatchState.Unknown, ImageBatchState.Saved], last.Outcomes.Select(static outcome => outcome.State));
    }

    [Fact]
    public async Task Who_watches_costs_no_picture()
    {
        var seen = new List<string>();
        var report = await RunAsync(Items("a", "b"), change: options => options.Progress = outcome =>
        {
            seen.Add(outcome.ToString());
            throw new InvalidOperationException("no");
        });
        Assert.Equal(["a: saved as a.png, generation gen-a"], seen);
        Assert.Equal([ImageBatchState.Saved, ImageBatchState.NotSent], report.Outcomes.Select(static outcome => outcome.State));
        Assert.IsType<InvalidOperationException>(report.Stopped);
    }

    [Fact]
    public async Task A_changed_request_is_not_taken_for_the_one_that_was_sent()
    {
        await RunAsync(Items("a", "b"), static id => id == "a" ? Task.FromResult(Answer(id)) : Failed(s_refused));
        ImageBatchItem<ImageGenerationRequest> changed = new("a", new ImageGenerationRequest { Model = Model, Prompt = "another" });
        var thrown = await Assert.ThrowsAsync<OpenRouterJournalException>(() => RunAsync([.. Items("b"), changed]));
        Assert.Contains("'a'", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(1, Paid["b"]);

        // What was refused is not billed, so it may change.
        Assert.True((await RunAsync([new("b", changed.Request)])).IsComplete);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("..")]
    [InlineData("a.b")]
    [InlineData("ä")]
    [InlineData("nul")]
    [InlineData("Com1")]
    public async Task An_id_that_cannot_be_the_name_of_a_file_is_refused(string id) =>
        await Assert.ThrowsAsync<ArgumentException>("ids", () => RunAsync(Items("a", id)));

    [Fact]
    public async Task Two_items_of_one_name_are_refused_and_so_is_nothing()
    {
        await Assert.ThrowsAsync<ArgumentException>("ids", () => RunAsync(Items("a", "A")));
        await Assert.ThrowsAsync<ArgumentException>("ids", () => RunAsync(Items(new string('a', 101))));
        await Assert.ThrowsAsync<ArgumentException>("items", () => RunAsync([new("a", null!)]));
        Assert.Throws<ArgumentOutOfRangeException>("Parallel", () => Options(static options => options.Parallel = 0));
        Assert.Throws<ArgumentOutOfRangeException>("Budget", () => Options(static options => options.Budget = -1));
        Assert.Equal(["0001", "0002"], ImageBatch.Numbered([TestClient.Request, TestClient.Request]).Select(static item => item.Id));
    }

    private sealed record Record(string? ProviderName, decimal TotalCost) : IBilledGeneration;
}
