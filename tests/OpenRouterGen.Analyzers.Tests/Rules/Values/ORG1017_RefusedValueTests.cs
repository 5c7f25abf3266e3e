using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Rules;

public class ORG1017_RefusedValueTests
{
    private const string TestLibrary = """

        sealed class Should
        {
            public static Task ThrowAsync(Func<Task> act) => act();
            public static Should Of(Func<object> act) => new();
            public void Throw<T>() { }
        }
        """;

    [Theory]
    [InlineData("MaxRetries = {|ORG1017:-1|}")]
    [InlineData("MaxRetries = condition ? {|ORG1017:-1|} : 2")]
    [InlineData("MaxResponseBytes = {|ORG1017:0|}")]
    [InlineData("MaxResponseBytes = {|ORG1017:int.MinValue|}")]
    [InlineData("Timeout = {|ORG1017:TimeSpan.Zero|}")]
    [InlineData("Timeout = {|ORG1017:default|}")]
    [InlineData("Timeout = {|ORG1017:default(TimeSpan)|}")]
    [InlineData("Timeout = {|ORG1017:new TimeSpan()|}")]
    [InlineData("ConnectTimeout = {|ORG1017:new TimeSpan(0, 0, -30)|}")]
    [InlineData("ConnectTimeout = {|ORG1017:new TimeSpan(-1L)|}")]
    [InlineData("FirstByteTimeout = {|ORG1017:TimeSpan.FromSeconds(0)|}")]
    [InlineData("FirstByteTimeout = {|ORG1017:TimeSpan.FromSeconds(-1.5)|}")]
    [InlineData("IdleTimeout = {|ORG1017:-TimeSpan.FromMinutes(1)|}")]
    [InlineData("IdleTimeout = {|ORG1017:TimeSpan.FromMilliseconds(-2)|}")]
    [InlineData("IdleTimeout = {|ORG1017:TimeSpan.MinValue|}")]
    [InlineData("IdleTimeout = {|ORG1017:TimeSpan.FromHours(hours: 0, minutes: 0)|}")]
    [InlineData("BaseAddress = {|ORG1017:new Uri(\"ftp://example.com\")|}")]
    [InlineData("BaseAddress = {|ORG1017:new(\"https://user@example.com\")|}")]
    [InlineData("BaseAddress = {|ORG1017:new Uri(\"https://example.com/api?a=b\")|}")]
    [InlineData("BaseAddress = {|ORG1017:new Uri(\"https://example.com#top\")|}")]
    [InlineData("BaseAddress = {|ORG1017:new Uri(\"api/v1\", UriKind.Relative)|}")]
    [InlineData("ApiKey = {|ORG1017:\"\"|}")]
    [InlineData("ApiKey = {|ORG1017:string.Empty|}")]
    [InlineData("ApiKey = {|ORG1017:\" \"|}")]
    public Task An_option_that_throws_is_reported(string member) => OptionsAsync("OpenRouterClientOptions", member);

    [Theory]
    [InlineData("MaxRetries = 0")]
    [InlineData("MaxRetries = number")]
    [InlineData("MaxResponseBytes = 1")]
    [InlineData("Timeout = TimeSpan.FromMilliseconds(-1)")]
    [InlineData("Timeout = System.Threading.Timeout.InfiniteTimeSpan")]
    [InlineData("Timeout = TimeSpan.MaxValue")]
    [InlineData("Timeout = TimeSpan.FromMinutes(number)")]
    [InlineData("Timeout = TimeSpan.FromSeconds(0, 1)")]
    [InlineData("Timeout = new TimeSpan(1)")]
    [InlineData("Timeout = new TimeSpan(1, 0, -5)")]
    [InlineData("Timeout = TimeSpan.Parse(text)")]
    [InlineData("Timeout = true ? TimeSpan.FromSeconds(1) : TimeSpan.Zero")]
    [InlineData("BaseAddress = new Uri(\"https://example.com/api/v1\")")]
    [InlineData("BaseAddress = new Uri(\"http://localhost:5000\")")]
    [InlineData("BaseAddress = new Uri(text)")]
    [InlineData("BaseAddress = null")]
    [InlineData("ApiKey = null")]
    [InlineData("ApiKey = text")]
    public Task One_that_is_taken_or_not_known_is_not(string member) => OptionsAsync("OpenRouterClientOptions", member);

    [Theory]
    [InlineData("MaxRetries = {|ORG1017:-1|}")]
    [InlineData("Timeout = {|ORG1017:TimeSpan.Zero|}")]
    [InlineData("FirstByteTimeout = {|ORG1017:TimeSpan.FromDays(-1)|}")]
    [InlineData("Timeout = null")]
    [InlineData("Timeout = default")]
    [InlineData("MaxRetries = null, FirstByteTimeout = System.Threading.Timeout.InfiniteTimeSpan")]
    public Task Options_of_a_call_are_checked_too(string member) => OptionsAsync("RequestOptions", member);

    [Theory]
    [InlineData("ListEndpointsAsync({|ORG1017:\"seedream-4.5\"|})")]
    [InlineData("ListEndpointsAsync({|ORG1017:\"\"|})")]
    [InlineData("ListEndpointsAsync({|ORG1017:\"/seedream-4.5\"|})")]
    [InlineData("ListEndpointsAsync({|ORG1017:\"../seedream-4.5\"|})")]
    [InlineData("ListEndpointsAsync({|ORG1017:null|}!)")]
    [InlineData("TryListEndpointsAsync(modelId: {|ORG1017:\"bytedance-seed/\"|})")]
    [InlineData("ListModelEndpointsAsync({|ORG1017:\"\"|}, \"seedream-4.5\")")]
    [InlineData("ListModelEndpointsAsync(text, {|ORG1017:\"..\"|})")]
    [InlineData("TryListModelEndpointsAsync(slug: {|ORG1017:\".\"|}, author: text)")]
    [InlineData("ListEndpointsAsync(\"bytedance-seed/seedream-4.5\")")]
    [InlineData("ListEndpointsAsync(\"a/b/c\")")]
    [InlineData("ListEndpointsAsync(text)")]
    [InlineData("ListEndpointsAsync(ImageModels.OpenAI.GptImage2)")]
    [InlineData("ListModelEndpointsAsync(\"a/b\", \"...\")")]
    public Task An_argument_that_is_no_part_of_a_path_is_reported(string call) => Verify.StatementsAsync($"await client.Images.{call};");

    [Theory]
    [InlineData("var zero = TimeSpan.Zero; GC.KeepAlive(new RequestOptions { Timeout = {|ORG1017:zero|} });")]
    [InlineData("const int none = -1; GC.KeepAlive(new RequestOptions { MaxRetries = {|ORG1017:none|} });")]
    [InlineData("var options = new OpenRouterClientOptions(); options.MaxRetries = {|ORG1017:-1|};")]
    [InlineData("GC.KeepAlive(new OpenRouterClient({|ORG1017:\"\"|}));")]
    [InlineData("try { GC.KeepAlive(new RequestOptions { MaxRetries = {|ORG1017:-1|} }); } catch (OpenRouterException) { }")]
    [InlineData("try { GC.KeepAlive(new RequestOptions { MaxRetries = {|ORG1017:-1|} }); } catch (Exception e) when (e is OpenRouterException) { }")]
    [InlineData("Func<object> act = () => new RequestOptions { MaxRetries = {|ORG1017:-1|} }; act(); throw new Exception();")]
    [InlineData("object Act() => new RequestOptions { MaxRetries = {|ORG1017:-1|} }; Act();")]
    public Task It_is_reported_wherever_it_is_given(string statements) => Verify.StatementsAsync(statements);

    [Theory]
    [InlineData("try { GC.KeepAlive(new RequestOptions { MaxRetries = -1 }); } catch (ArgumentOutOfRangeException) { }")]
    [InlineData("try { await client.Images.ListEndpointsAsync(\"\"); } catch (ArgumentException exception) { GC.KeepAlive(exception); }")]
    [InlineData("static void Throws<T>(Action action) { } Throws<ArgumentException>(() => new RequestOptions { MaxRetries = -1 }.ToString());")]
    [InlineData("static void ThrowsAsync(Func<Task> action) { } ThrowsAsync(() => client.Images.ListEndpointsAsync(\"\"));")]
    [InlineData("static void Throws<T>(Func<object> action) { } var act = object () => new RequestOptions { MaxRetries = -1 }; Throws<Exception>(act);")]
    [InlineData("static void Throws<T>(Func<object> action) { } object Act() => new RequestOptions { MaxRetries = -1 }; Throws<ArgumentException>(Act);")]
    [InlineData("static object Throws<T>() => 1; static void That(Func<object> action, object expected) { } "
        + "That(() => new RequestOptions { MaxRetries = -1 }, Throws<ArgumentException>());")]
    [InlineData("Func<Task> act = () => client.Images.ListEndpointsAsync(\"\"); await Should.ThrowAsync(act);")]
    [InlineData("Func<object> act = () => new RequestOptions { MaxRetries = -1 }; Should.Of(act).Throw<ArgumentException>();")]
    [InlineData("try { GC.KeepAlive(new RequestOptions { MaxRetries = -1 }); } catch (Exception e) when (e is ArgumentException) { }")]
    [InlineData("if (false) { GC.KeepAlive(new RequestOptions { MaxRetries = -1 }); }")]
    [InlineData("var n = condition ? -1 : 1; if (n > 0) GC.KeepAlive(new RequestOptions { MaxRetries = n });")]
    public Task An_exception_that_is_waited_for_or_never_comes_is_not(string statements) => Verify.SourceAsync(Verify.Method(statements) + TestLibrary);

    [Theory]
    [InlineData("MaxRetries = {|ORG1017:-1|}", "'MaxRetries' throws at once: it is -1, and must not be negative")]
    [InlineData("Timeout = {|ORG1017:default|}", "'Timeout' throws at once: the time must be greater than zero, or Timeout.InfiniteTimeSpan for no limit")]
    [InlineData(
        "BaseAddress = {|ORG1017:new Uri(\"ftp://a\")|}",
        "'BaseAddress' throws at once: its scheme is 'ftp'; it must be an absolute http or https address")]
    public async Task The_message_says_what_would_be_taken(string member, string message) =>
        Assert.Equal(message, (await OptionsAsync("OpenRouterClientOptions", member)).Single().GetMessage());

    private static Task<IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic>> OptionsAsync(string type, string member) =>
        Verify.StatementsAsync($"GC.KeepAlive(new {type} {{ {member} }});");
}
