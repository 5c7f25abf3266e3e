using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Rules;

public class ORG1016_StreamReadTwiceTests
{
    private const string Made = "var stream = client.Images.GenerateStreamingAsync(new() { Model = \"m\", Prompt = \"p\" });";
    private const string Read = "await foreach (var one in stream) GC.KeepAlive(one);";

    [Theory]
    [InlineData(Made + Read + "await foreach (var one in {|ORG1016:stream|}) GC.KeepAlive(one);")]
    [InlineData(Made + Read + "await foreach (var one in {|ORG1016:stream|}.ConfigureAwait(false)) GC.KeepAlive(one);")]
    [InlineData(
        Made + "await foreach (var one in stream.WithCancellation(default)) GC.KeepAlive(one); "
            + "await foreach (var one in {|ORG1016:stream|}) GC.KeepAlive(one);")]
    [InlineData(Made + Read + "if (condition) { await foreach (var one in {|ORG1016:stream|}) GC.KeepAlive(one); }")]
    [InlineData(Made + Read + "try { await foreach (var one in {|ORG1016:stream|}) GC.KeepAlive(one); } finally { GC.Collect(); }")]
    public Task A_second_loop_is_reported(string statements) => Verify.StatementsAsync(statements);

    [Theory]
    [InlineData(Made + Read)]
    [InlineData(Made + "if (condition) { " + Read + " } else { " + Read + " }")]
    [InlineData(Made + Read + "stream = client.Images.GenerateStreamingAsync(new() { Model = \"m\", Prompt = \"p\" });" + Read)]
    [InlineData("var stream = Enumerable.Range(1, 3).ToAsyncEnumerable();" + Read + Read)]
    [InlineData(Made + Read + "async Task AgainAsync() { " + Read + " } GC.KeepAlive((Func<Task>)AgainAsync);")]
    [InlineData(Made + "if (condition) { " + Read + " return; } " + Read)]
    public Task One_loop_or_another_stream_is_not(string statements) => Verify.StatementsAsync(statements);
}
