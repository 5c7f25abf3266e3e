using System.Text.Json;

namespace OpenRouter.Tests.Capabilities;

/// <summary>What a call, and a client, may spend. Seedream costs 0.05 USD a picture by the catalog.</summary>
public sealed class BudgetTests
{
    private static readonly ImageGenerationRequest s_request = new() { Model = ImageModels.ByteDanceSeed.Seedream4_5, Prompt = "p" };

    [Theory]
    [InlineData(0.05, true)]
    [InlineData(0.049, false)]
    [InlineData(0, false)]
    public async Task A_call_that_may_cost_more_than_its_limit_is_not_sent(double limit, bool isSent)
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync(Answer(0.05m)));
        using var client = TestClient.To(server);
        var options = new RequestOptions { MaxCost = (decimal)limit };
        if (isSent)
        {
            await client.Images.GenerateAsync(s_request, options);
        }
        else
        {
            var thrown = await Assert.ThrowsAsync<OpenRouterBudgetException>(() => client.Images.GenerateAsync(s_request, options));
            Assert.Equal((0.05m, (decimal)limit, RequestStage.NotSent), (thrown.Estimate.Exact, thrown.Limit, thrown.Stage));
            Assert.False(thrown.MayHaveBeenBilled || thrown.OutcomeUnknown);
            Assert.IsType<OpenRouterBudgetException>((await client.Images.TryGenerateAsync(s_request, options)).Exception);
            await Assert.ThrowsAsync<OpenRouterBudgetException>(async () =>
            {
                await foreach (var item in client.Images.GenerateStreamingAsync(s_request, options)) Assert.Null(item);
            });
        }

        Assert.Equal(isSent ? 1 : 0, server.Requests.Count);
    }

    [Fact]
    public async Task A_call_of_unknown_cost_is_made_only_when_the_user_says_what_it_counts_as()
    {
        var budget = new SpendingBudget(1);
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync(Answer(0.3m)));
        using var strict = TestClient.To(server, options => options.Budget = budget);
        var request = s_request with { Model = "no/one" };
        var thrown = await Assert.ThrowsAsync<OpenRouterBudgetException>(() => strict.Images.GenerateAsync(request));
        Assert.True(thrown.Estimate.IsUnknown);
        Assert.Contains("no/one", thrown.Message, StringComparison.Ordinal);
        using var lax = TestClient.To(server, options => (options.Budget, options.CostWhenUnknown) = (budget, 0.6m));
        await lax.Images.GenerateAsync(request);
        Assert.Equal((0.3m, 0m, 0m, 0.7m), (budget.Spent, budget.Reserved, budget.Uncertain, budget.Left));
        await lax.Images.GenerateAsync(request);
        await Assert.ThrowsAsync<OpenRouterBudgetException>(() => lax.Images.GenerateAsync(request));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Prices_that_are_given_count_before_those_of_the_catalog()
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync(Answer(2)));
        var endpoint = new SnapshotEndpoint("x", [], null, null, [new SnapshotPrice("output_image", "image", 2, null)]);
        using var client = TestClient.To(server, options => options.Prices.Add(new SnapshotEntry(s_request.Model, null, null, [endpoint])));
        var thrown = await Assert.ThrowsAsync<OpenRouterBudgetException>(() => client.Images.GenerateAsync(s_request, new RequestOptions { MaxCost = 1 }));
        Assert.Equal(2, thrown.Estimate.Exact);
        await client.Images.GenerateAsync(s_request with { Model = s_request.Model + ":floor" }, new RequestOptions { MaxCost = 2 });
    }

    [Fact]
    public async Task A_thousand_parallel_calls_never_pass_a_budget()
    {
        var budget = new SpendingBudget(1.02m);
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync(Answer(0.05m)));
        using var client = TestClient.To(server, options => options.Budget = budget);
        var results = await CallAThousandTimesAsync(client, budget);
        Assert.Equal(20, results.Count(static result => result.IsSuccess));
        Assert.All(results.Where(static result => !result.IsSuccess), static result => Assert.IsType<OpenRouterBudgetException>(result.Exception));
        Assert.Equal((1.00m, 0m, 0m, 20), (budget.Spent, budget.Reserved, budget.Uncertain, server.Requests.Count));
    }

    [Fact]
    public async Task Neither_do_they_when_a_service_bills_less_fails_or_says_no_cost()
    {
        (int Status, string Body, decimal Billed)[] answers =
        [
            (200, Answer(0.05m), 0.05m), (200, Answer(0.01m), 0.01m), (200, EmittedClient.Answer, 0.05m), (429, "{}", 0), (500, "{}", 0.05m), (200, "{", 0.05m),
        ];
        var (budget, number, billed) = (new SpendingBudget(3), 0, 0m);
        await using var server = new LoopbackServer(exchange =>
        {
            var (status, body, cost) = answers[Interlocked.Increment(ref number) % answers.Length];
            lock (answers) billed += cost;
            return exchange.JsonAsync(body, status);
        });
        using var client = TestClient.To(server, options => (options.Budget, options.MaxRetries) = (budget, 0));
        await CallAThousandTimesAsync(client, budget);
        Assert.Equal((0m, billed), (budget.Reserved, budget.Spent + budget.Uncertain));
        Assert.InRange(billed, 1, budget.Limit);
        Assert.True(server.Requests.Count >= 60);
    }

    /// <summary>A status, a body, and what becomes of the 0.05 USD that were reserved: spent and uncertain.</summary>
    public static TheoryData<int, string, double, double> Ends => new()
    {
        { 200, Answer(0.04m), 0.04, 0 },
        { 200, Answer(0), 0, 0 },
        { 200, EmittedClient.Answer, 0, 0.05 },
        { 200, Answer(-1), 0, 0.05 },
        { 200, """{"created":1,"da""", 0, 0.05 },
        { 200, """{"error":{"code":502,"message":"late"}}""", 0, 0.05 },
        { 400, "{}", 0, 0 },
        { 429, "{}", 0, 0 },
        { 500, "{}", 0, 0.05 },
        { 524, "{}", 0, 0.05 },
    };

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task What_was_reserved_is_settled_by_what_is_known(int status, string body, double spent, double uncertain)
    {
        var budget = new SpendingBudget(1);
        await using var server = new LoopbackServer(exchange => exchange.JsonAsync(body, status));
        using var client = TestClient.To(server, options => (options.Budget, options.MaxRetries) = (budget, 0));
        await client.Images.TryGenerateAsync(s_request);
        Assert.Equal(((decimal)spent, 0m, (decimal)uncertain), (budget.Spent, budget.Reserved, budget.Uncertain));
    }

    [Fact]
    public async Task A_call_that_never_left_costs_nothing()
    {
        var budget = new SpendingBudget(1);
        using var client = TestClient.To(new Uri("http://127.0.0.1:1/api/v1"), options => (options.Budget, options.MaxRetries) = (budget, 0));
        await client.Images.TryGenerateAsync(s_request);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => client.Images.GenerateAsync(s_request, null, new CancellationToken(canceled: true)));
        Assert.Equal((0m, 0m, 0m), (budget.Spent, budget.Reserved, budget.Uncertain));
    }

    [Fact]
    public async Task A_call_that_is_cancelled_after_it_was_sent_stays_uncertain()
    {
        var budget = new SpendingBudget(1);
        using var source = new CancellationTokenSource();
        await using var server = new LoopbackServer(exchange =>
        {
            source.Cancel();
            return exchange.UntilClosedAsync();
        });
        using var client = TestClient.To(server, options => options.Budget = budget);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.Images.GenerateAsync(s_request, null, source.Token));
        Assert.Equal((0m, 0m, 0.05m), (budget.Spent, budget.Reserved, budget.Uncertain));
    }

    [Theory]
    [InlineData(true, 0.03, 0)]
    [InlineData(false, 0, 0.05)]
    public async Task A_stream_is_settled_by_its_last_event_and_uncertain_when_its_reader_leaves(bool readsOn, double spent, double uncertain)
    {
        const string Events = """
            data: {"type":"image_generation.partial_image","partial_image_index":0,"b64_json":"AAEC"}

            data: {"type":"image_generation.completed","b64_json":"AAEC","created":1,"usage":{"cost":0.03}}

            data: [DONE]


            """;
        var budget = new SpendingBudget(1);
        await using var server = new LoopbackServer(static exchange => exchange.StreamAsync(Events));
        using var client = TestClient.To(server, options => options.Budget = budget);
        await foreach (var item in client.Images.GenerateStreamingAsync(s_request))
        {
            if (item.Value is not ImageCompletedEvent) Assert.Equal(0.05m, budget.Reserved);
            if (!readsOn) break;
        }

        Assert.Equal(((decimal)spent, 0m, (decimal)uncertain), (budget.Spent, budget.Reserved, budget.Uncertain));
    }

    [Fact]
    public async Task A_second_attempt_that_may_be_billed_too_needs_money_of_its_own()
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync("{}", 500));
        foreach (var (limit, sent) in new[] { (0.09m, 1), (0.10m, 2), (1m, 3) })
        {
            var before = server.Requests.Count;
            var budget = new SpendingBudget(limit);
            var time = new Calls.ManualTimeProvider { PassAtOnce = TimeSpan.FromSeconds(61) };
            using var client = TestClient.To(
                server, options => (options.Budget, options.RetryUnknownOutcomes, options.TimeProvider) = (budget, true, time));
            await Assert.ThrowsAsync<OpenRouterServerErrorException>(() => client.Images.GenerateAsync(s_request));
            Assert.Equal((sent, sent * 0.05m, 0m), (server.Requests.Count - before, budget.Uncertain, budget.Reserved));
        }
    }

    [Fact]
    public async Task Calls_that_only_read_cost_nothing()
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync("""{"data":[]}"""));
        using var client = TestClient.To(server, static options => options.Budget = new SpendingBudget(0));
        Assert.Empty((await client.Images.ListModelsAsync(new RequestOptions { MaxCost = 0 })).Data);
    }

    [Fact]
    public void What_was_uncertain_can_be_resolved()
    {
        var budget = new SpendingBudget(1);
        Assert.True(budget.TryReserve(0.4m));
        budget.Settle(0.4m, 0, 0.4m);
        budget.Resolve(0.4m, 0.1m);
        Assert.Equal((0.1m, 0m, 0.9m), (budget.Spent, budget.Uncertain, budget.Left));
        Assert.Throws<ArgumentOutOfRangeException>(() => budget.Resolve(0.1m, 0));
        Assert.Equal("0.1 spent, 0.0 reserved and 0.0 uncertain of 1 USD", budget.ToString());
    }

    [Fact]
    public void Amounts_below_zero_are_refused_where_they_are_given()
    {
        Assert.Throws<ArgumentOutOfRangeException>("limit", () => new SpendingBudget(-1));
        Assert.Throws<ArgumentOutOfRangeException>("MaxCost", () => new RequestOptions { MaxCost = -1 });
        Assert.Throws<ArgumentOutOfRangeException>("CostWhenUnknown", () => new OpenRouterClientOptions { CostWhenUnknown = -1 });
    }

    private static async Task<IReadOnlyList<ApiResult<ImageGenerationResponse>>> CallAThousandTimesAsync(OpenRouterClient client, SpendingBudget budget)
    {
        var calls = Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => Task.Run(() => client.Images.TryGenerateAsync(s_request))));
        while (!calls.IsCompleted)
        {
            // A call that ends moves what it reserved to the others. Read last, nothing is counted twice.
            Assert.InRange(budget.Spent + budget.Uncertain + budget.Reserved, 0, budget.Limit);
            await Task.Yield();
        }

        return await calls;
    }

    private static string Answer(decimal cost) => $$$"""{"created":1,"data":[{"b64_json":"AAEC"}],"usage":{"cost":{{{JsonSerializer.Serialize(cost)}}}}}""";
}
