using Microsoft.AspNetCore.Http;
using OpenRouterGen.Core.Locks;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Tests.Running;

namespace OpenRouterGen.Tool.Tests.Updating;

public sealed class UpdateTests : IDisposable
{
    private readonly ToolBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task What_is_published_is_taken_and_the_lock_says_from_where()
    {
        await using var server = await PublishedServer.StartAsync();
        _bench.Published(server).With(context => context with { Time = new FixedTime(2026, 11, 29) });
        await _bench.DoAsync("update");
        Assert.Equal([".gitattributes", "image-models.json", "openapi.yaml", "openrouter.lock.json"], Names());
        Assert.Equal(TestDocument.One, _bench.Read("openrouter/openapi.yaml"));
        Assert.Equal("* -text\n", _bench.Read("openrouter/.gitattributes"));
        Assert.Equal(
            """
            {
              "data": [
                {
                  "id": "a/one",
                  "endpoints": "/models/a/one/endpoints",
                  "endpoint_records": [
                    {
                      "provider_slug": "b",
                      "cost": 0.050
                    },
                    {
                      "provider_slug": "z"
                    }
                  ],
                  "as_of": "2026-11-29"
                },
                {
                  "id": "a/two",
                  "endpoint_records": [
                    {
                      "provider_slug": "b",
                      "cost": 0.050
                    },
                    {
                      "provider_slug": "z"
                    }
                  ],
                  "as_of": "2026-11-29"
                }
              ]
            }

            """,
            _bench.Read("openrouter/image-models.json"));
        var locked = ReadLock();
        Assert.Equal(
            new LockedFile("openapi.yaml", TextHash.Of(TestDocument.One))
            {
                Source = server.Document,
                Date = "2026-11-29",
                OpenApi = "3.1.0",
            },
            locked.Document);
        Assert.Equal((server.Catalog, "2026-11-29"), (locked.Catalog!.Source, locked.Catalog.Date));
        Assert.Equal((1, 1), (locked.Surface!.Types, locked.Surface.Operations));
        Assert.EndsWith("Written to openrouter: .gitattributes, openapi.yaml, image-models.json, openrouter.lock.json.\n", _bench.Output.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_run_writes_nothing_on_another_day_as_well()
    {
        await using var server = await PublishedServer.StartAsync();
        _bench.Published(server).With(context => context with { Time = new FixedTime(2026, 11, 29) });
        await _bench.DoAsync("update");
        var written = File.GetLastWriteTimeUtc(Path.Combine(_bench.Folder, "openrouter.lock.json"));
        var before = _bench.Files;
        _bench.With(context => context with { Time = new FixedTime(2026, 12, 1) });
        await _bench.DoAsync("update");
        Assert.Equal(before, _bench.Files);
        Assert.Equal(written, File.GetLastWriteTimeUtc(Path.Combine(_bench.Folder, "openrouter.lock.json")));
        Assert.EndsWith("nothing was written.\n", _bench.Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_folders_get_the_same_bytes()
    {
        await using var server = await PublishedServer.StartAsync();
        _bench.Published(server);
        await _bench.DoAsync("update", "--folder", "one");
        server.Answers("/models/a/two/endpoints", """{ "endpoints": [ { "provider_slug": "b", "cost": 0.050 }, { "provider_slug": "z" } ] }""");
        await _bench.DoAsync("update", "--folder", "two");
        Assert.Equal(Contents("one"), Contents("two"));
    }

    [Fact]
    public async Task What_changed_alone_has_a_new_day()
    {
        await using var server = await PublishedServer.StartAsync();
        _bench.Published(server).With(context => context with { Time = new FixedTime(2026, 11, 29) });
        await _bench.DoAsync("update");
        server.Answers("/models/a/two/endpoints", """{ "endpoints": [] }""");
        _bench.With(context => context with { Time = new FixedTime(2026, 12, 1) });
        await _bench.DoAsync("update");
        Assert.Equal(["2026-11-29", "2026-12-01"], Days());
        Assert.Equal(("2026-11-29", "2026-12-01"), (ReadLock().Document.Date, ReadLock().Catalog!.Date));
    }

    [Theory]
    [InlineData("404", "answered 404")]
    [InlineData("<html>", "is no JSON")]
    [InlineData("[]", "has no list of endpoints")]
    [InlineData("""{ "endpoints": [ 1 ] }""", "has no list of endpoints")]
    [InlineData("""{ "endpoints": [], "endpoints": [] }""", "is no JSON")]
    public async Task An_endpoint_record_that_cannot_be_had_stays_as_it_was(string answer, string reason)
    {
        await using var server = await PublishedServer.StartAsync();
        _bench.Published(server);
        await _bench.DoAsync("update");
        var before = _bench.Files;
        server.Answers("/models/a/one/endpoints", context =>
        {
            context.Response.StatusCode = answer == "404" ? 404 : 200;
            return context.Response.Body.WriteAsync(System.Text.Encoding.UTF8.GetBytes(answer)).AsTask();
        });
        await _bench.DoAsync("update");
        Assert.Equal(before, _bench.Files);
        Assert.StartsWith("warning: the endpoints of 'a/one' stay as they were: ", _bench.Error.ToString(), StringComparison.Ordinal);
        Assert.Contains(reason, _bench.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Endpoints_are_asked_eight_at_a_time_and_of_the_same_host_alone()
    {
        await using var server = await PublishedServer.StartAsync();
        var models = Enumerable.Range(0, 30).Select(i => $$"""{ "id": "m/{{i}}" }""").Append("""{ "id": "m/x", "endpoints": "https://example.com/a" }""");
        server.Answers("/models", $$"""{ "data": [ {{string.Join(", ", models)}} ] }""");
        var together = new TaskCompletionSource();
        var waiting = 0;
        for (var i = 0; i < 30; i++)
        {
            server.Answers($"/models/m/{i}/endpoints", async context =>
            {
                if (Interlocked.Increment(ref waiting) == 8)
                {
                    together.SetResult();
                }

                await together.Task;
                await context.Response.WriteAsync("""{ "endpoints": [] }""");
            });
        }

        _bench.Published(server);
        await _bench.DoAsync("update");
        Assert.Equal(8, server.MostOpen);
        Assert.Equal(
            "warning: the endpoints of 'm/x' are unknown: its endpoints are said to be at 'example.com', which is another host\n", _bench.Error.ToString());
    }

    [Fact]
    public async Task A_file_of_ones_own_is_taken_and_the_catalog_stays()
    {
        await using var server = await PublishedServer.StartAsync();
        _bench.Published(server);
        await _bench.DoAsync("update");
        _bench.Write("api/mine.yaml", TestDocument.Two);
        await _bench.DoAsync("update", "--from", "api/mine.yaml");
        var locked = ReadLock();
        Assert.Equal(("api/mine.yaml", server.Catalog), (locked.Document.Source, locked.Catalog!.Source));
        Assert.Equal(TestDocument.Two, _bench.Read("openrouter/openapi.yaml"));
    }

    [Fact]
    public async Task Bundled_files_are_taken_as_they_are()
    {
        await _bench.DoAsync("update", "--from", "bundled");
        foreach (var name in new[] { "openapi.yaml", "image-models.json" })
        {
            Assert.Equal(File.ReadAllText(Path.Combine(_bench.Context.BundledFolder, name)), _bench.Read("openrouter/" + name));
        }

        Assert.Equal("bundled", ReadLock().Document.Source);
    }

    [Fact]
    public async Task The_lock_alone_is_written_anew_after_an_overlay_came()
    {
        _bench.Write("mine.yaml", TestDocument.One);
        await _bench.DoAsync("update", "--from", "mine.yaml");
        var overlay = _bench.Write("openrouter/a.overlay.yaml", Overlay("$.components.schemas.A"));
        Assert.Equal(ExitCode.Stale, await _bench.RunAsync("update", "--from", "lock", "--check"));
        await _bench.DoAsync("update", "--from", "lock");
        Assert.Equal(ExitCode.Done, await _bench.RunAsync("update", "--from", "lock", "--check"));
        var locked = ReadLock();
        Assert.Equal([new LockedFile("a.overlay.yaml", TextHash.Of(File.ReadAllText(overlay)))], locked.Overlays);
        Assert.Equal("mine.yaml", locked.Document.Source);
    }

    [Fact]
    public async Task A_document_that_was_edited_is_no_longer_from_where_it_was_taken()
    {
        _bench.Write("mine.yaml", TestDocument.One);
        await _bench.DoAsync("update", "--from", "mine.yaml");
        _bench.Write("openrouter/openapi.yaml", TestDocument.Two);
        await _bench.DoAsync("update", "--from", "lock");
        Assert.Equal("openapi.yaml", ReadLock().Document.Source);
    }

    [Fact]
    public async Task An_overlay_whose_target_went_is_a_warning()
    {
        _bench.Write("mine.yaml", TestDocument.Two);
        await _bench.DoAsync("update", "--from", "mine.yaml");
        _bench.Write("openrouter/a.overlay.yaml", Overlay("$.components.schemas.A.properties.y"));
        _bench.Write("mine.yaml", TestDocument.One);
        await _bench.DoAsync("update", "--from", "mine.yaml");
        Assert.Contains("ORG0031: the target '$.components.schemas.A.properties.y' matches nothing in the document any more", _bench.Error.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_writes_nothing_and_says_by_its_code_whether_there_is_something_newer()
    {
        await using var server = await PublishedServer.StartAsync();
        _bench.Published(server);
        await _bench.DoAsync("update");
        var before = _bench.Files;
        Assert.Equal(ExitCode.Done, await _bench.RunAsync("update", "--check"));
        server.Publishes(TestDocument.Two);
        Assert.Equal(ExitCode.Stale, await _bench.RunAsync("update", "--check", "--fail-on", "none"));
        Assert.Equal(ExitCode.Done, await _bench.RunAsync("update", "--dry-run"));
        Assert.Equal(before, _bench.Files);
        await _bench.DoAsync("update");
        server.Answers("/models/a/two/endpoints", """{ "endpoints": [] }""");
        Assert.Equal(ExitCode.Stale, await _bench.RunAsync("update", "--check", "--fail-on", "none"));
    }

    [Fact]
    public async Task A_gitattributes_of_the_users_stays()
    {
        _bench.Write("openrouter/.gitattributes", "*.yaml linguist-generated\n");
        await _bench.DoAsync("update", "--from", "bundled");
        Assert.Equal("*.yaml linguist-generated\n", _bench.Read("openrouter/.gitattributes"));
    }

    [Fact]
    public async Task A_lock_that_cannot_be_read_is_written_anew()
    {
        _bench.Write("openrouter/openrouter.lock.json", "<<<<<<< HEAD\n");
        await _bench.DoAsync("update", "--from", "bundled");
        Assert.Equal("bundled", ReadLock().Document.Source);
    }

    [Fact]
    public async Task The_result_can_be_had_as_JSON()
    {
        _bench.Write("mine.yaml", TestDocument.One);
        await _bench.DoAsync("update", "--from", "mine.yaml", "--json");
        using var json = System.Text.Json.JsonDocument.Parse(_bench.Output.ToString());
        Assert.True(json.RootElement.GetProperty("written").GetBoolean());
        Assert.Equal(3, json.RootElement.GetProperty("changed").GetArrayLength());
    }

    [Fact]
    public async Task A_cancelled_update_writes_nothing()
    {
        await using var server = await PublishedServer.StartAsync();
        using var cancellation = new CancellationTokenSource();
        server.Answers("/models/a/two/endpoints", async context =>
        {
            await cancellation.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        _bench.Published(server);
        Assert.Equal(ExitCode.Cancelled, await _bench.RunAsync(cancellation.Token, "update"));
        Assert.Empty(_bench.Files);
        Assert.Equal("error: cancelled; nothing was written\n", _bench.Error.ToString());
    }

    private static string Overlay(string target) => $$"""
        overlay: 1.0.0
        info: { title: Mine, version: '1' }
        actions: [{ target: {{target}}, update: { description: mine } }]
        """;

    private string[] Names() => [.. Directory.EnumerateFiles(_bench.Folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    private string[] Days() => [.. _bench.Read("openrouter/image-models.json").Split('\n').Where(line => line.Contains("as_of", StringComparison.Ordinal))
        .Select(line => line.Split('"')[3])];

    private string[] Contents(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(_bench.Root, folder)).Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    private SpecLock ReadLock() => SpecLockReader.Read(
        "lock", _bench.Read("openrouter/openrouter.lock.json"), new Core.Problems.ProblemSink(), CancellationToken.None)!;
}
