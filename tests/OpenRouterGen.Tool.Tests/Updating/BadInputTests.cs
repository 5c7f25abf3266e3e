using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Http;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Sources;
using OpenRouterGen.Tool.Tests.Running;

namespace OpenRouterGen.Tool.Tests.Updating;

/// <summary>What cannot be taken is one sentence with what to do and the right code, and nothing changes on the disk.</summary>
public sealed class BadInputTests : IAsyncLifetime
{
    private readonly ToolBench _bench = new();
    private PublishedServer _server = null!;

    public static TheoryData<string, string> Texts => new()
    {
        { "", "' is empty; check the address or the file" },
        { "  \n\n", "' is empty; check the address or the file" },
        { "\uFEFF", "' is empty; check the address or the file" },
        { "<!doctype html>\n<html><head>", "is a page or XML, and no OpenAPI document: it begins with '<!doctype html> <html><head>'; check the address" },
        { "\n <?xml version='1.0'?>", "is a page or XML" },
        { "{ \"error\": { \"code\": 404 } }", "is no OpenAPI document: it begins with '{ \"error\": { \"code\": 404 } }'; check the address or the file" },
        { "just words", "is no OpenAPI document: it begins with 'just words'" },
        { "- a\n- b\n", "is no OpenAPI document" },
        { "openapi: [3.1.0\n", "cannot be read: " },
        { "openapi: 3.1.0\ninfo: { title: Cut, vers", "cannot be read: " },
        { "{ \"openapi\": \"3.1.0\", \"paths\": { \"/a", "cannot be read: " },
        { "swagger: '2.0'\ninfo: { title: Old }\n", "is Swagger 2.0; convert it to OpenAPI 3.1 first, with 'openroutergen convert'" },
        { "openapi: 4.0.0\ninfo: { title: New }\n", "ORG0002: " },
        { TestDocument.Wrong, "ORG0005: " },
        { "openapi: 3.1.0\nopenapi: 3.1.0\n", "ORG0006: " },
    };

    public async Task InitializeAsync()
    {
        _server = await PublishedServer.StartAsync();
        _bench.Published(_server);
        await _bench.DoAsync("update");
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        _bench.Dispose();
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_text_that_is_no_usable_document(string text, string sentence)
    {
        _server.Publishes(text);
        Assert.Contains(sentence, await _bench.RefusedAsync(ExitCode.Input, "update"), StringComparison.Ordinal);
        _bench.Write("mine.yaml", text);
        Assert.Contains(sentence, await _bench.RefusedAsync(ExitCode.Input, "update", "--from", "mine.yaml"), StringComparison.Ordinal);
        Assert.Contains(sentence, await _bench.RefusedAsync(ExitCode.Input, "diff", "lock", "mine.yaml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html>", "is no JSON: it begins with '<html>'")]
    [InlineData("", "is no JSON")]
    [InlineData("{ \"data\": [ { \"id\"", "is no JSON")]
    [InlineData("{ \"data\": {} }", "is no list of models")]
    [InlineData("{ \"data\": [ {} ] }", "is no list of models")]
    [InlineData("{ \"data\": [ 1 ] }", "is no list of models")]
    [InlineData("{ \"data\": [] }", "lists no model")]
    [InlineData("{ \"data\": [ { \"id\": \"a\", \"id\": \"b\" } ] }", "is no JSON")]
    public async Task A_list_of_models_that_is_none(string text, string sentence)
    {
        _server.Answers("/models", text);
        Assert.Contains(sentence, await _bench.RefusedAsync(ExitCode.Input, "update"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.com/openapi.yaml", "the host 'example.com' is not asked; allow it with --allow-host example.com, or give a file")]
    [InlineData("https://openrouter.ai.example.com/openapi.yaml", "the host 'openrouter.ai.example.com' is not asked")]
    [InlineData("http://openrouter.ai/openapi.yaml", "'http://openrouter.ai/openapi.yaml' is not taken over http; use https")]
    [InlineData("ftp://127.0.0.1/openapi.yaml", "is not taken over ftp; use https")]
    [InlineData("https://me:secret@openrouter.ai/a", "the address of 'openrouter.ai' has a name or a password in it")]
    [InlineData("https://", "is no address")]
    public async Task An_address_that_is_not_asked(string address, string sentence)
    {
        var code = sentence.EndsWith("no address", StringComparison.Ordinal) ? ExitCode.Input : ExitCode.Network;
        var line = await _bench.RefusedAsync(code, "update", "--from", address);
        Assert.Contains(sentence, line, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://", "is no address")]
    [InlineData("http://[bad", "is no address")]
    [InlineData("https://example.com/models", "the host 'example.com' is not asked")]
    [InlineData("http://openrouter.ai/models", "is not taken over http; use https")]
    [InlineData("https://me:secret@openrouter.ai/models", "has a name or a password in it")]
    public async Task An_address_of_a_catalog_that_is_not_asked(string address, string sentence)
    {
        var code = sentence.EndsWith("no address", StringComparison.Ordinal) ? ExitCode.Input : ExitCode.Network;
        Assert.Contains(sentence, await _bench.RefusedAsync(code, "update", "--catalog-from", address), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("openapi.yaml")]
    [InlineData("image-models.json")]
    [InlineData("openrouter.lock.json")]
    [InlineData(".gitattributes")]
    public async Task A_folder_where_a_file_should_be(string name)
    {
        Directory.CreateDirectory(Path.Combine(_bench.Root, "blocked", name));
        var line = await _bench.RefusedAsync(ExitCode.Input, "update", "--folder", "blocked");
        Assert.EndsWith("is a folder, and a file has this name; nothing was changed. Move it away, and update again", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Http_is_not_taken_from_a_host_that_is_allowed() => Assert.Contains(
        "is not taken over http; use https",
        await _bench.RefusedAsync(ExitCode.Network, "update", "--from", "http://example.com/a", "--allow-host", "example.com"),
        StringComparison.Ordinal);

    [Fact]
    public async Task No_network()
    {
        var address = _server.Document;
        await _server.DisposeAsync();
        Assert.StartsWith(
            $"error: '{address}' cannot be had: ", await _bench.RefusedAsync(ExitCode.Network, "update"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.com/openapi.yaml", "leads to 'https://example.com/openapi.yaml', which is another host; give that address if you trust it")]
    [InlineData("//localhost/openapi.yaml", "which is another host")]
    [InlineData("https://127.0.0.1/openapi.yaml", "which is another host")]
    [InlineData("file:///etc/hostname", "which is another host")]
    [InlineData("/openapi.yaml", "leads in circles")]
    public async Task A_redirect_elsewhere(string location, string sentence)
    {
        _server.Answers("/openapi.yaml", context =>
        {
            context.Response.Redirect(location);
            return Task.CompletedTask;
        });
        Assert.Contains(sentence, await _bench.RefusedAsync(ExitCode.Network, "update"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_within_the_host_is_followed()
    {
        _server.Answers("/old", context =>
        {
            context.Response.Redirect("/openapi.yaml");
            return Task.CompletedTask;
        });
        await _bench.DoAsync("update", "--from", _server.Address + "/old");
    }

    [Theory]
    [InlineData(404)]
    [InlineData(403)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task An_answer_that_refuses(int status)
    {
        _server.Answers("/openapi.yaml", context =>
        {
            context.Response.StatusCode = status;
            return context.Response.WriteAsync("try \u001b[31mlater");
        });
        Assert.EndsWith(
            $"answered {status} with 'try \\u001b[31mlater'; try again later, or give a file",
            await _bench.RefusedAsync(ExitCode.Refused, "update"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Content-Length: 5000", TestDocument.One, "cannot be had: the answer was cut off; try again, or give a file")]
    [InlineData("Transfer-Encoding: chunked", "10\r\nopenapi: 3.1.0\n\n\r\n", "cannot be had: the answer was cut off; try again, or give a file")]
    [InlineData("Transfer-Encoding: chunked", "1000\r\nopenapi: 3.1.0\n", "cannot be had: the answer was cut off; try again, or give a file")]
    [InlineData("X-Length: unknown", TestDocument.One, "does not say how long its answer is, so it may be cut off; give a file")]
    public async Task An_answer_that_is_cut_off(string head, string body, string sentence)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = Task.Run(async () =>
        {
            using var socket = await listener.AcceptSocketAsync();
            await socket.ReceiveAsync(new byte[4096]);
            await socket.SendAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nConnection: close\r\n{head}\r\n\r\n{body}"));
            socket.Shutdown(SocketShutdown.Both);
        });
        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/openapi.yaml";
        Assert.EndsWith(sentence, await _bench.RefusedAsync(ExitCode.Network, "update", "--from", address), StringComparison.Ordinal);
        await serving;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_that_is_too_large(bool saysItsLength)
    {
        _bench.With(context => context with { Limits = new TakingLimits(100_000, TimeSpan.FromSeconds(60)) });
        _server.Answers("/openapi.yaml", async context =>
        {
            context.Response.ContentLength = saysItsLength ? 200_000 : null;
            await context.Response.WriteAsync(new string('#', 200_000));
        });
        Assert.Contains("is larger than 100000 bytes", await _bench.RefusedAsync(ExitCode.Input, "update"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_does_not_end()
    {
        _bench.With(context => context with { Limits = new TakingLimits(100_000, TimeSpan.FromMilliseconds(300)) });
        _server.Answers("/openapi.yaml", async context =>
        {
            await context.Response.WriteAsync("openapi: 3.1.0\n");
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        Assert.EndsWith(
            "did not answer whole within 0.3 s; try again, or give a file", await _bench.RefusedAsync(ExitCode.Network, "update"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_in_an_encoding_that_was_not_asked_for()
    {
        _server.Answers("/openapi.yaml", context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            return context.Response.WriteAsync("?");
        });
        Assert.Contains("answered in the encoding 'gzip'", await _bench.RefusedAsync(ExitCode.Network, "update"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing.yaml", "'nothing.yaml' does not exist; a path begins at the working folder")]
    [InlineData("openrouter", "'openrouter' is a folder; name the file in it")]
    [InlineData("no-such-revision:openapi.yaml", "'no-such-revision:openapi.yaml' is neither a file nor in git: git says 'fatal: ")]
    [InlineData("-x:openapi.yaml", "is neither a file nor in git")]
    public async Task A_source_that_is_not_there(string source, string sentence) =>
        Assert.Contains(sentence, await _bench.RefusedAsync(ExitCode.Input, "update", "--from=" + source), StringComparison.Ordinal);

    [Fact]
    public async Task A_file_in_another_encoding()
    {
        File.WriteAllBytes(Path.Combine(_bench.Root, "latin.yaml"), [0x6F, 0xE4, 0x0A]);
        Assert.Contains("is no text in UTF-8", await _bench.RefusedAsync(ExitCode.Input, "update", "--from", "latin.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lock_of_a_newer_tool()
    {
        _bench.Write("openrouter/openrouter.lock.json", "{ \"version\": 2 }");
        Assert.Contains("was written by a newer tool; update this one first", await _bench.RefusedAsync(ExitCode.Input, "update"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".update")]
    [InlineData("")]
    public async Task A_folder_that_may_not_be_written(string path)
    {
        // A file is in the place of a folder: permissions hold nobody who may do everything.
        var blocked = Path.Combine(_bench.Root, "blocked");
        _bench.Write(Path.Combine("blocked", path).TrimEnd(Path.DirectorySeparatorChar), "in the way");
        var line = await _bench.RefusedWhileWritingAsync(ExitCode.Input, "update", "--folder", "blocked");
        Assert.StartsWith($"error: '{blocked}' cannot be written: ", line, StringComparison.Ordinal);
        Assert.EndsWith("nothing was changed. Correct that, and update again", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_overlay_that_cannot_be_read()
    {
        _bench.Write("openrouter/a.overlay.yaml", "actions: [");
        Assert.Contains("a.overlay.yaml(", await _bench.RefusedAsync(ExitCode.Input, "update"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interrupted_update_where_nothing_may_be_written()
    {
        _bench.Write("openrouter/.update/journal.json", "{}");
        Assert.Contains("was interrupted; run 'openroutergen update'", await _bench.RefusedAsync(ExitCode.Input, "update", "--check"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{ \"../../outside\": \"\" }")]
    [InlineData("{ \"openapi.yaml\": 1 }")]
    [InlineData("{ \"openapi.yaml\"")]
    public async Task A_journal_that_is_none(string text)
    {
        _bench.Write("openrouter/.update/journal.json", text);
        Assert.Contains("is no journal of an update", await _bench.RefusedAsync(ExitCode.Input, "update"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_journal_whose_files_are_gone()
    {
        _bench.Write("openrouter/.update/journal.json", "{ \"openapi.yaml\": \"00\" }");
        Assert.Contains("cannot be finished, since '.update' lacks openapi.yaml", await _bench.RefusedAsync(ExitCode.Input, "update"),
            StringComparison.Ordinal);
    }
}
