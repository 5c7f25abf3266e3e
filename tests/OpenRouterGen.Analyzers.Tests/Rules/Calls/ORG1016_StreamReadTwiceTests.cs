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
    [InlineData("for (var i = 0; i < 3; i++) $")]
    [InlineData("for (var i = 0; i < 3; i++) { Console.WriteLine(); $ }")]
    [InlineData("while (number > 3) { $ number--; }")]
    [InlineData("do { using (new System.IO.MemoryStream()) { $ } } while (condition);")]
    [InlineData("foreach (var name in new[] { \"a\", \"b\" }) { $ }")]
    [InlineData("foreach (var name in new[] { \"a\", \"b\" }) { await foreach (var one in {|ORG1016:stream|}) { if (condition) break; } }")]
    public Task A_loop_that_reads_it_in_each_round_is_reported(string statements) => Verify.StatementsAsync(
        Made + statements.Replace("$", "await foreach (var one in {|ORG1016:stream|}) GC.KeepAlive(one);", StringComparison.Ordinal));

    [Theory]
    [InlineData("for (var i = 0; i < 3; i++) { " + Made + " $ }")]
    [InlineData(Made + "while (true) { try { $ break; } catch (Exception) { GC.Collect(); } }")]
    [InlineData(Made + "while (true) { $ break; }")]
    [InlineData(Made + "while (true) { $ if (condition) return; }")]
    [InlineData(Made + "for (var i = 0; i < 3; i++) { if (i == 1) { $ } }")]
    [InlineData(Made + "for (var i = 0; i < 3; i++) { Func<Task> later = async () => { $ }; GC.KeepAlive(later); }")]
    [InlineData(Made + "foreach (var name in new[] { \"a\" }) { if (number > 2) throw new Exception(); $ }")]
    [InlineData("foreach (var each in new[] { 1, 2 }) { var stream = client.Images.GenerateStreamingAsync(new() { Model = \"m\", Prompt = \"p\" }); $ }")]
    public Task A_round_that_makes_its_own_or_is_the_only_one_is_not(string statements) =>
        Verify.StatementsAsync(statements.Replace("$", Read, StringComparison.Ordinal));

    [Theory]
    [InlineData(Made + Read)]
    [InlineData(Made + "if (condition) { " + Read + " } else { " + Read + " }")]
    [InlineData(Made + Read + "stream = client.Images.GenerateStreamingAsync(new() { Model = \"m\", Prompt = \"p\" });" + Read)]
    [InlineData("var stream = Enumerable.Range(1, 3).ToAsyncEnumerable();" + Read + Read)]
    [InlineData(Made + Read + "async Task AgainAsync() { " + Read + " } GC.KeepAlive((Func<Task>)AgainAsync);")]
    [InlineData(Made + "if (condition) { " + Read + " return; } " + Read)]
    public Task One_loop_or_another_stream_is_not(string statements) => Verify.StatementsAsync(statements);
}
