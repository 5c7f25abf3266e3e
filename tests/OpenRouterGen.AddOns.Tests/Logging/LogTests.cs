using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenRouter;
using OpenRouter.Emulator;

namespace OpenRouterGen.AddOns.Tests.Logging;

/// <summary>A container with logging has the client's log; nothing in it is secret, and prompts only for those who ask.</summary>
public sealed class LogTests : EmulatorFixture
{
    private readonly LogSink _sink = new();

    [Fact]
    public async Task The_events_of_calls_are_these()
    {
        using var services = Services(LogLevel.Trace, static options => options.MaxRetries = 1);
        var images = services.GetRequiredService<ImagesClient>();
        await images.GenerateAsync(Small);
        Server.Fail(1, new EmulatorFault { Status = 503, RetryAfter = TimeSpan.Zero });
        await images.GenerateAsync(Small);
        Server.Fail(1, 400);
        await images.TryGenerateAsync(Small);
        using var cancelled = new CancellationTokenSource();
        Server.Fail(1, new EmulatorFault { Latency = TimeSpan.FromMinutes(1) });
        var call = images.GenerateAsync(Small, cancellationToken: cancelled.Token);
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);

        Assert.Equal(
            [
                (LogLevel.Debug, 1, "Sending"), (LogLevel.Debug, 2, "Answered"),
                (LogLevel.Debug, 1, "Sending"), (LogLevel.Debug, 2, "Answered"), (LogLevel.Warning, 3, "Retrying"),
                (LogLevel.Debug, 1, "Sending"), (LogLevel.Debug, 2, "Answered"),
                (LogLevel.Debug, 1, "Sending"), (LogLevel.Debug, 2, "Answered"), (LogLevel.Error, 4, "Failed"),
                (LogLevel.Debug, 1, "Sending"), (LogLevel.Debug, 5, "Cancelled"),
            ],
            _sink.OfClient.Select(static entry => (entry.Level, entry.Event.Id, entry.Event.Name)));
        Assert.Equal("POST createImages: attempt 1 goes to " + Server.BaseAddress + "/images", _sink.OfClient[0].Text);
        Assert.Contains("(OpenRouterUnavailableException, status 503)", _sink.OfClient[4].Text, StringComparison.Ordinal);
        Assert.Contains("(OpenRouterBadRequestException, status 400)", _sink.OfClient[9].Text, StringComparison.Ordinal);
    }

    // At the finest level, with the HttpClient's own log, and with an error of the service that repeats what was sent.
    [Fact]
    public async Task No_key_and_no_prompt_is_in_any_message()
    {
        using var services = Services(LogLevel.Trace, static options => options.Credentials["apiKey"] = Key);
        var images = services.GetRequiredService<ImagesClient>();
        var request = Small with { Prompt = "a secret of the company" };
        await images.GenerateAsync(request);
        Server.Fail(1, 400);
        await images.TryGenerateAsync(request);
        await images.TryGenerateAsync(request with { Model = "no/a-secret-of-the-company" });
        await foreach (var _ in images.GenerateStreamingAsync(request))
        {
            // Only what is logged counts.
        }

        Assert.NotEmpty(_sink.OfClient);
        Assert.DoesNotContain(Key, _sink.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("a secret of the company", _sink.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LogLevel.Trace, true, true)]
    [InlineData(LogLevel.Debug, true, false)]
    [InlineData(LogLevel.Trace, false, false)]
    public async Task Prompts_are_logged_only_at_the_finest_level_and_on_request(LogLevel level, bool isAsked, bool isLogged)
    {
        using var services = Services(level, options => options.CaptureContent = isAsked);
        await services.GetRequiredService<ImagesClient>().GenerateAsync(Small);
        Assert.Equal(isLogged, _sink.Text.Contains(Small.Prompt, StringComparison.Ordinal));
        Assert.Equal(isLogged, _sink.OfClient.Any(static entry => entry is { Level: LogLevel.Trace, Event: { Id: 8, Name: "Content" } }));
        Assert.DoesNotContain(Key, _sink.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handler_that_is_taken_off_is_logged_once()
    {
        var collection = Collection(LogLevel.Debug);
        collection.ConfigureHttpClientDefaults(static defaults => defaults.AddStandardResilienceHandler());
        collection.AddOpenRouter(Lead);
        using var services = collection.BuildServiceProvider();
        await services.GetRequiredService<ImagesClient>().GenerateAsync(Small);
        await services.GetRequiredService<ImagesClient>().GenerateAsync(Small);
        var (level, _, text) = Assert.Single(_sink.OfClient, static entry => entry.Event.Id == 6);
        Assert.Equal(LogLevel.Debug, level);
        Assert.StartsWith("'Microsoft.Extensions.Http.Resilience.ResilienceHandler', which", text, StringComparison.Ordinal);
    }

    // A section may hold what the application reads itself.
    [Fact]
    public void A_setting_that_is_nothing_of_the_client_is_a_warning()
    {
        var collection = Collection(LogLevel.Debug);
        collection.AddOpenRouter(Section(("OpenRouter:DefaultModel", "x"), ("OpenRouter:Styles:0", "y")));
        using var services = collection.BuildServiceProvider();
        Assert.NotNull(services.GetRequiredService<OpenRouterClient>());
        Assert.Equal(
            [
                "The setting 'OpenRouter:DefaultModel' is none of the client's and has no effect",
                "The setting 'OpenRouter:Styles:0' is none of the client's and has no effect",
            ],
            _sink.OfClient.Where(static entry => entry.Event.Id == 7).Select(static entry => entry.Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_container_without_logging_has_a_client_without_a_log()
    {
        using var services = new ServiceCollection().AddOne(Lead).BuildServiceProvider();
        await services.GetRequiredService<ImagesClient>().GenerateAsync(Small);
        Assert.Empty(_sink.OfClient);
    }

    private ServiceProvider Services(LogLevel level, Action<OpenRouterClientOptions> configure)
    {
        var collection = Collection(level);
        collection.AddOpenRouter(Lead);
        collection.Configure(configure);
        return collection.BuildServiceProvider();
    }

    private ServiceCollection Collection(LogLevel level)
    {
        var collection = new ServiceCollection();
        collection.AddLogging(logging => logging.SetMinimumLevel(level).AddProvider(_sink));
        return collection;
    }
}
