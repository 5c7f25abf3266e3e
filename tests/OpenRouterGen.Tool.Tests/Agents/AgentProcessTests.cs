using System.Diagnostics;
using System.Text.Json;
using OpenRouter.Emulator;
using OpenRouterGen.Tool.Tests.Running;

namespace OpenRouterGen.Tool.Tests.Agents;

/// <summary>The process ends with its input, and its output has messages of the protocol and nothing else.</summary>
public sealed class AgentProcessTests : IDisposable
{
    private const string Hello = """
        {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}
        {"jsonrpc":"2.0","method":"notifications/initialized"}
        """;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("openroutergen agent ");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task An_input_that_closes_ends_it_and_the_output_is_messages_alone()
    {
        using var process = Start(null);
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteLineAsync(Hello);
        await process.StandardInput.WriteLineAsync(
            """{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"show_model","arguments":{"model":"openai/gpt-image-2"}}}""");
        await process.StandardInput.FlushAsync();
        var lines = new List<string>();
        while (lines.Count < 2)
        {
            lines.Add((await process.StandardOutput.ReadLineAsync().WaitAsync(s_patience))!);
        }

        process.StandardInput.Close();
        lines.AddRange((await process.StandardOutput.ReadToEndAsync().WaitAsync(s_patience)).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        await process.WaitForExitAsync().WaitAsync(s_patience);
        Assert.Equal(0, process.ExitCode);
        Assert.All(lines, line => Assert.Equal("2.0", JsonDocument.Parse(line).RootElement.GetProperty("jsonrpc").GetString()));
        Assert.Contains("emulator", await error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tools/call", """{"arguments":{}}""")]
    [InlineData("tools/call", "[1,2]")]
    [InlineData("tools/call", """{"name":5}""")]
    [InlineData("tools/call", """{"name":"list_models","arguments":[1]}""")]
    [InlineData("tools/list", "[1]")]
    public async Task Params_that_are_none_of_the_protocol_are_said_and_the_session_goes_on(string method, string parameters)
    {
        using var process = Start(null);
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteLineAsync(Hello);
        await process.StandardInput.WriteLineAsync($$"""{"jsonrpc":"2.0","id":2,"method":"{{method}}","params":{{parameters}}}""");
        await process.StandardInput.WriteLineAsync("""{"jsonrpc":"2.0","id":3,"method":"ping"}""");
        await process.StandardInput.FlushAsync();
        var answers = new Dictionary<int, JsonElement>();
        while (answers.Count < 3)
        {
            var answer = JsonDocument.Parse((await process.StandardOutput.ReadLineAsync().WaitAsync(s_patience))!).RootElement;
            answers[answer.GetProperty("id").GetInt32()] = answer;
        }

        var refused = answers[2].GetProperty("error");
        Assert.Equal(-32602, refused.GetProperty("code").GetInt32());
        Assert.StartsWith($"The params of '{method}' are not those of the protocol: ", refused.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.True(answers[3].TryGetProperty("result", out _));
        process.StandardInput.Close();
        await process.WaitForExitAsync().WaitAsync(s_patience);
        await error;
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("{ \"jsonrpc\": \"2.0\", ")]
    [InlineData("[1, 2]")]
    [InlineData("\u0001")]
    public async Task A_message_that_is_none_is_a_line_of_words_and_the_session_goes_on(string message)
    {
        using var process = Start(null);
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteLineAsync(message);
        await process.StandardInput.WriteLineAsync(Hello);
        await process.StandardInput.FlushAsync();
        var answer = JsonDocument.Parse((await process.StandardOutput.ReadLineAsync().WaitAsync(s_patience))!);
        Assert.True(answer.RootElement.TryGetProperty("result", out _));
        process.StandardInput.Close();
        await process.WaitForExitAsync().WaitAsync(s_patience);
        var words = (await error.WaitAsync(s_patience)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("warning: ", Assert.Single(words, line => !line.Contains("emulator", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_drawn_when_the_client_leaves_becomes_a_file_before_the_process_ends()
    {
        await using var service = await EmulatorServer.StartAsync();
        service.Fail(1, new EmulatorFault { Latency = TimeSpan.FromSeconds(2) });
        using var process = Start(service, "--out", _folder.FullName);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        const string Arguments = """{"request":{"model":"bytedance-seed/seedream-4.5","prompt":"x"}}""";
        await process.StandardInput.WriteLineAsync(Hello);
        await process.StandardInput.WriteLineAsync(
            $$$$"""
            {"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"generate_image","arguments":{{{{Arguments}}}},"_meta":{"progressToken":"p"}}}
            """);
        await process.StandardInput.FlushAsync();
        await Patience.UntilAsync(() => service.Ledger.Total > 0, "A request for pictures");
        process.StandardInput.Close();
        await process.WaitForExitAsync().WaitAsync(s_patience);
        Assert.Equal(0, process.ExitCode);
        Assert.NotEmpty(_folder.GetFiles("*", SearchOption.AllDirectories));
        await Task.WhenAll(output, error);
    }

    [Theory]
    [InlineData("--max-cost", "-1")]
    [InlineData("--max-cost", "much")]
    [InlineData("--max-cost-per-call", "-0.1")]
    public async Task A_mistake_of_the_command_line_ends_it_at_once(string option, string value)
    {
        using var process = Start(null, option, value);
        Assert.Empty(await process.StandardOutput.ReadToEndAsync().WaitAsync(s_patience));
        await process.WaitForExitAsync().WaitAsync(s_patience);
        Assert.Equal(2, process.ExitCode);
    }

    private Process Start(EmulatorServer? service, params string[] options)
    {
        var start = ToolProcess.Settings(_folder.FullName, service, ["mcp", .. options]);
        start.RedirectStandardInput = true;
        return Process.Start(start)!;
    }
}
