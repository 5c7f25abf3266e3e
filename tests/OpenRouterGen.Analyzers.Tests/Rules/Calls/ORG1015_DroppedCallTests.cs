using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Rules;

public class ORG1015_DroppedCallTests
{
    private const string Request = "new() { Model = \"m\", Prompt = \"p\" }";

    [Theory]
    [InlineData("{|ORG1015:client.Images.GenerateStreamingAsync($)|};")]
    [InlineData("var stream = {|ORG1015:client.Images.GenerateStreamingAsync($)|};")]
    [InlineData("if (condition) {|ORG1015:client.Images.GenerateStreamingAsync($)|};")]
    [InlineData("void Draw() { {|ORG1015:client.Images.GenerateAsync($)|}; } Draw();")]
    [InlineData("Action draw = () => { {|ORG1015:client.Images.TryGenerateAsync($)|}; }; draw();")]
    [InlineData("var task = {|ORG1015:client.Images.GenerateAsync($)|};")]
    [InlineData("if (condition) { Task task = {|ORG1015:client.Images.GenerateAsync($)|}; }")]
    [InlineData("void Draw() { {|ORG1015:client.Images.GenerateAsync($)|}.ConfigureAwait(false); } Draw();")]
    [InlineData("void Draw() { {|ORG1015:client.Images.GenerateAsync($)|}.WaitAsync(TimeSpan.FromMinutes(1)).ConfigureAwait(false); } Draw();")]
    [InlineData("void Draw() { {|ORG1015:client.Images.GenerateAsync($)|}.ContinueWith(_ => Console.WriteLine()); } Draw();")]
    [InlineData("void Draw() { {|ORG1015:client.Images.GenerateAsync($)|}.ContinueWith(task => { GC.Collect(); }, TaskScheduler.Default); } Draw();")]
    [InlineData("{|ORG1015:client.Images.GenerateStreamingAsync($)|}.ConfigureAwait(false);")]
    public Task A_call_whose_result_is_thrown_away_is_reported(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("_ = client.Images.GenerateStreamingAsync($);")]
    [InlineData("void Draw() { _ = client.Images.GenerateAsync($); } Draw();")]
    [InlineData("await foreach (var one in client.Images.GenerateStreamingAsync($)) GC.KeepAlive(one);")]
    [InlineData("var stream = client.Images.GenerateStreamingAsync($); await foreach (var one in stream) GC.KeepAlive(one);")]
    [InlineData("var task = client.Images.GenerateAsync($); await task;")]
    [InlineData("await client.Images.GenerateAsync($).ConfigureAwait(false);")]
    [InlineData("void Draw() { _ = client.Images.GenerateAsync($).ConfigureAwait(false); } Draw();")]
    [InlineData("void Draw() { _ = client.Images.GenerateAsync($).ContinueWith(_ => Console.WriteLine()); } Draw();")]
    [InlineData("void Draw() { client.Images.GenerateAsync($).ContinueWith(task => Console.WriteLine(task.Result)); } Draw();")]
    [InlineData("void Draw() { client.Images.GenerateAsync($).ContinueWith(Done); } Draw(); static void Done(Task task) => Console.WriteLine(task.Exception);")]
    [InlineData("Task Draw() => client.Images.GenerateAsync($); await Draw();")]
    [InlineData("Func<Task> draw = () => client.Images.GenerateAsync($); await draw();")]
    [InlineData("await Task.WhenAll(client.Images.GenerateAsync($), client.Images.GenerateAsync($));")]
    [InlineData("var _ = client.Images.GenerateAsync($);")]
    [InlineData("var task = client.Images.GenerateAsync($); var tasks = new List<Task> { task }; await Task.WhenAll(tasks);")]
    [InlineData("var task = client.Images.GenerateAsync($);\n#if NEVER\nawait task;\n#endif\n")]
    public Task One_whose_result_is_used_or_meant_to_be_dropped_is_not(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("void Check() { client.Images.Received(1).GenerateAsync($); client.Images.DidNotReceive().GenerateAsync($); } Check();")]
    [InlineData("client.Images.DidNotReceiveWithAnyArgs().GenerateStreamingAsync($);")]
    [InlineData("Received.InOrder(() => { client.Images.GenerateAsync($); client.Images.ListModelsAsync(); });")]
    [InlineData("void Draw() { {|ORG1015:client.Images.Configured().GenerateAsync($)|}; } Draw();")]
    [InlineData("Other.InOrder(() => { {|ORG1015:client.Images.GenerateAsync($)|}; });")]
    public Task A_question_to_a_substitute_is_no_call(string statements) => Verify.SourceAsync(
        Verify.Method(statements.Replace("$", Request, StringComparison.Ordinal)) + """

        static class Received { public static void InOrder(Action calls) => calls(); }
        static class Other { public static void InOrder(Action calls) => calls(); }
        static class Substitutes
        {
            public static T Received<T>(this T substitute, int times = 1) => substitute;
            public static T DidNotReceive<T>(this T substitute) => substitute;
            public static T DidNotReceiveWithAnyArgs<T>(this T substitute) => substitute;
            public static T Configured<T>(this T substitute) => substitute;
        }
        """);

    [Fact]
    public Task Of_a_task_in_an_async_method_the_compiler_speaks_itself() => VerifyAsync("client.Images.GenerateAsync($);");

    private static Task VerifyAsync(string statements) => Verify.StatementsAsync(statements.Replace("$", Request, StringComparison.Ordinal));
}
