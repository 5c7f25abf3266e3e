using System.Text.RegularExpressions;
using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Analysis;

/// <summary>Tests that send a wrong request to see it refused. In each form, # is the request, and its twins wait for nothing.</summary>
public class ExpectedExceptionTests
{
    private const string Request = "new() { Model = \"m\", Prompt = \"p\", ImageCount = {|ORG1001:11|}, Quality = {|ORG1002:\"hihg\"|} }";

    private const string TestLibrary = """

        static class Assert
        {
            public static Task<T> ThrowsAsync<T>(Func<Task> act) where T : Exception => null!;
            public static Task<T> ThrowsAnyAsync<T>(Func<Task> act) where T : Exception => null!;
            public static void CatchAsync<T>(Func<Task> act) => act();
            public static void That(Func<Task> act, object expected) => act();
            public static Task DoesNotThrowAsync(Func<Task> act) => act();
        }

        static class Record { public static Task<Exception?> ExceptionAsync(Func<Task> act) => null!; }

        sealed class Policy
        {
            public static Policy Handle<T>() => new();
            public Policy Catch(Func<Task> act) => this;
            public Task ExecuteAsync(Func<Task> act) => act();
        }

        static class Assertions
        {
            public static Assertion Should(this Func<Task> act) => new();
            public static Assertion Awaiting(this OpenRouterClient client, Func<OpenRouterClient, Task> act) => new();
            public static void ShouldThrow(this Func<Task> act) { }
        }

        sealed class Assertion
        {
            public Task ThrowAsync<T>() => Task.CompletedTask;
            public Task NotThrowAsync() => Task.CompletedTask;
        }
        """;

    [Theory]
    [InlineData("await Assert.ThrowsAsync<OpenRouterValidationException>(() => client.Images.GenerateAsync(#));")]
    [InlineData("await Assert.ThrowsAnyAsync<Exception>(async () => await client.Images.GenerateAsync(#));")]
    [InlineData("Assert.CatchAsync<Exception>(() => client.Images.GenerateAsync(#));")]
    [InlineData("GC.KeepAlive(await Record.ExceptionAsync(() => client.Images.GenerateAsync(#)));")]
    [InlineData("Func<Task> act = () => client.Images.GenerateAsync(#); await act.Should().ThrowAsync<OpenRouterException>();")]
    [InlineData("Func<Task> act = () => client.Images.GenerateAsync(#); act.ShouldThrow();")]
    [InlineData("await client.Awaiting(one => one.Images.GenerateAsync(#)).ThrowAsync<OpenRouterException>();")]
    [InlineData("async Task Act() => await client.Images.GenerateAsync(#); await Assert.ThrowsAsync<OpenRouterException>(Act);")]
    [InlineData("ImageGenerationRequest wrong = #; await Assert.ThrowsAsync<OpenRouterException>(() => client.Images.GenerateAsync(wrong));")]
    [InlineData("ImageGenerationRequest wrong = #; var act = () => client.Images.GenerateAsync(wrong); await Assert.ThrowsAsync<Exception>(act);")]
    [InlineData("await Assert.ThrowsAsync<Exception>(async () => { await foreach (var one in client.Images.GenerateStreamingAsync(#)) GC.KeepAlive(one); });")]
    public Task A_refusal_that_a_test_waits_for_is_not_reported(string form) => VerifyAsync(Unmarked(form.Replace("#", Request, StringComparison.Ordinal)));

    [Theory]
    [InlineData("await Assert.DoesNotThrowAsync(() => client.Images.GenerateAsync(#));")]
    [InlineData("Func<Task> act = () => client.Images.GenerateAsync(#); await act.Should().NotThrowAsync();")]
    [InlineData("await Policy.Handle<Exception>().ExecuteAsync(() => client.Images.GenerateAsync(#));")]
    [InlineData("await Policy.Handle<OpenRouterException>().Catch(() => client.Images.GenerateAsync(#)).ExecuteAsync(() => Task.CompletedTask);")]
    [InlineData("await Task.Run(() => client.Images.GenerateAsync(#)); default(System.Threading.CancellationToken).ThrowIfCancellationRequested();")]
    [InlineData("try { await client.Images.GenerateAsync(#); } catch (OpenRouterException) { }")]
    [InlineData("ImageGenerationRequest wrong = #; await Assert.ThrowsAsync<Exception>(() => client.Images.GenerateAsync(wrong)); GC.KeepAlive(wrong);")]
    public Task One_that_nothing_waits_for_is(string form) => VerifyAsync(form.Replace("#", Request, StringComparison.Ordinal));

    [Fact]
    public Task A_key_and_a_dropped_call_are_reported_there_too() => VerifyAsync(
        "static void Throws(Action act) => act(); "
            + "Throws(() => { GC.KeepAlive(new OpenRouterClient({|ORG1010:\"my-secret-key\"|})); }); "
            + "Throws(() => { {|ORG1015:client.Images.GenerateStreamingAsync(new() { Model = \"m\", Prompt = \"p\" })|}; });");

    [Fact]
    public Task A_method_may_say_by_an_attribute_that_it_throws() => Verify.SourceAsync("""
        using System;
        using OpenRouter;

        sealed class ExpectedExceptionAttribute(Type type) : Attribute { public Type Type => type; }

        static class Tests
        {
            [ExpectedException(typeof(OpenRouterValidationException))]
            static void Refused(OpenRouterClient client) => client.Images.GenerateAsync(new() { Model = "m", Prompt = "" }).Wait();

            [Obsolete]
            static void Sent(OpenRouterClient client) => client.Images.GenerateAsync(new() { Model = "m", Prompt = {|ORG1003:""|} }).Wait();
        }
        """);

    private static Task VerifyAsync(string statements) => Verify.SourceAsync(Verify.Method(statements) + TestLibrary);

    private static string Unmarked(string source) => Regex.Replace(source, @"\{\|ORG\d+:(.*?)\|\}", "$1");
}
