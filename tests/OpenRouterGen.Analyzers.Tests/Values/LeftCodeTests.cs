using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Values;

/// <summary>A wrong value that never comes so far: calls that end the program, and conditions of queries.</summary>
public class LeftCodeTests
{
    private const string Wrong = "{|ORG1001:n|}";

    [Theory]
    [InlineData("var n = 11; if (n > 10) Fail(); $;")]
    [InlineData("var n = 11; if (n > 10) { Console.WriteLine(); Environment.Exit(1); } $;")]
    [InlineData("var n = condition ? 11 : 12; if (n > 10) Fail(); $;")]
    [InlineData("var n = condition ? 11 : 12; if (n > 10) Environment.FailFast(null); $;")]
    [InlineData("var n = condition ? 11 : 12; System.Diagnostics.Debug.Assert(n <= 10); $;")]
    [InlineData("var n = condition ? 11 : 12; GC.KeepAlive(from one in new[] { 1 } where n <= 10 select $);")]
    [InlineData("var n = condition ? 11 : 12; GC.KeepAlive(new[] { 1 }.Where(_ => n <= 10).Select(_ => $));")]
    [InlineData("var n = condition ? 11 : 12; GC.KeepAlive(new[] { 1 }.TakeWhile(_ => n <= 10).Select(one => $));")]
    public Task It_is_not_reported(string statements) => SentAsync(statements, "n");

    [Theory]
    [InlineData("var n = 11; if (number > 10) Fail(); $;")]
    [InlineData("var n = 11; if (n > 20) Fail(); $;")]
    [InlineData("var n = 11; if (n > 10) Note(); $;")]
    [InlineData("var n = condition ? 11 : 12; if (number > 10) Environment.Exit(1); $;")]
    [InlineData("var n = condition ? 11 : 12; if (n > 10) Note(); $;")]
    [InlineData("var n = condition ? 11 : 12; System.Diagnostics.Debug.Assert(number <= 10); $;")]
    [InlineData("var n = condition ? 11 : 12; GC.KeepAlive(from one in new[] { 1 } where one <= 10 select $);")]
    [InlineData("var n = condition ? 11 : 12; GC.KeepAlive(new[] { 1 }.Where(one => one <= 10).Select(_ => $));")]
    [InlineData("var n = condition ? 11 : 12; GC.KeepAlive(new[] { 1 }.OrderBy(_ => n).Select(_ => $));")]
    public Task One_that_does_is(string statements) => SentAsync(statements, Wrong);

    private static Task SentAsync(string statements, string value) => Verify.SourceAsync(Verify.Method("""
        [System.Diagnostics.CodeAnalysis.DoesNotReturn] static void Fail() => throw new InvalidOperationException();
                static void Note() { }

        """ + statements.Replace("$", Request(value), StringComparison.Ordinal)));

    private static string Request(string count) =>
        $"Task.FromResult(new ImageGenerationRequest {{ Model = \"a/b\", Prompt = \"p\", ImageCount = {count} }})";
}
