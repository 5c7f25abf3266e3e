using System.Text;
using System.Text.Json;
using OpenRouter.Runtime;

namespace OpenRouter.Tests.Options;

/// <summary>Values of <c>Credentials</c> are checked as the key is, wherever they stand in the request, and hidden wherever they come back.</summary>
public sealed class CredentialTests
{
    private const string Password = "open+sesame/0123456789";
    private const string User = "Aladdin:" + Password;

    private static readonly ApiScheme s_bearer = ApiScheme.Bearer("token", takesApiKey: false);
    private static readonly ApiScheme s_basic = ApiScheme.Basic("login", takesApiKey: false);
    private static readonly ApiScheme s_header = ApiScheme.Header("app", takesApiKey: false, "X-App");
    private static readonly ApiScheme s_query = ApiScheme.Query("key", takesApiKey: false, "key");
    private static readonly ApiScheme s_cookie = ApiScheme.Cookie("session", takesApiKey: false, "sid");

    private static readonly string s_encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(User));

    public static TheoryData<string, string> Refused => new()
    {
        { "token", "Bearer secret-0123" },
        { "token", " bearer\tsecret-0123" },
        { "token", "Bearer" },
        { "token", "secret-0123\r\nX-Injected: 1" },
        { "token", "secret-0123\0" },
        { "token", "secret-0123-é" },
        { "app", "secret-0123\nX-Injected: 1" },
        { "app", "secret-0123<half>" },
        { "login", "secret-0123" },
        { "login", "user:secret-0123\r\nX-Injected: 1" },
        { "login", "user:secret-0123<half>" },
        { "key", "secret-0123<half>" },
        { "session", "secret-0123; admin=1" },
        { "session", "secret-0123\r\nX-Injected: 1" },
        { "session", "secret-0123<half>" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task One_that_cannot_be_sent_is_refused_before_anything_is_sent_without_repeating_it(string name, string value)
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync("{}"));
        using var transport = TestClient.Transport(server, options => options.Credentials[name] = value.Replace("<half>", "\uD83D", StringComparison.Ordinal));
        var thrown = await Assert.ThrowsAsync<OpenRouterConfigurationException>(() => transport.SendAsync(Request(name), null, CancellationToken.None));
        Assert.DoesNotContain("secret", thrown.ToString(), StringComparison.Ordinal);
        Assert.Equal(RequestStage.NotSent, thrown.Stage);
        Assert.Empty(server.Requests);
        if (name != "session") Assert.Contains("'" + name + "'", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("token", "  t-0123\r\n", "Authorization", "Bearer t-0123")]
    [InlineData("app", "\tBearer t-0123 ", "X-App", "Bearer t-0123")]
    [InlineData("session", " s-0123\n", "Cookie", "sid=s-0123")]
    [InlineData("login", "Aladdin: open sesame \r\n", "Authorization", "Basic QWxhZGRpbjogb3BlbiBzZXNhbWUg")]
    public async Task Blanks_around_one_do_not_count_but_those_of_a_password(string name, string value, string header, string expected)
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync("{}"));
        using var transport = TestClient.Transport(server, options => options.Credentials[name] = value);
        await transport.SendAsync(Request(name), null, CancellationToken.None);
        Assert.Equal(expected, Assert.Single(server.Requests).Header(header));
    }

    /// <summary>An application that has lost its token must not pay with somebody's key that is in the environment.</summary>
    [Theory]
    [InlineData("")]
    [InlineData(" \r\n")]
    [InlineData(null)]
    public void An_empty_one_never_means_the_key(string? value)
    {
        var options = new OpenRouterClientOptions { ApiKey = TestClient.Key };
        options.Credentials["token"] = value!;
        var thrown = new[]
        {
            Assert.Throws<ArgumentException>("options", () => new OpenRouterClient(options)),
            Assert.Throws<ArgumentException>("options", () => new OpenRouterClient(options, new HttpClient())),
        };
        Assert.All(thrown, static exception => Assert.Contains("Credentials['token']", exception.Message, StringComparison.Ordinal));
    }

    public static TheoryData<string, string, string> Echoes => new()
    {
        { "login", User, s_encoded },
        { "login", User, "Basic " + s_encoded },
        { "login", User, string.Concat(s_encoded.Select(static letter => $"\\u{(int)letter:x4}")) },
        { "login", User, s_encoded[..^6] },
        { "login", User, Password },
        { "login", User, Password.Replace("/", "\\/", StringComparison.Ordinal).Replace("+", "\\u002B", StringComparison.Ordinal) },
        { "login", User, User },
        { "token", "t-0123456789/abcdef", "t-0123456789\\/abcdef" },
        { "app", "a b&c=0123456789", "a b\\u0026c=0123456789" },
        { "key", "a b&c=0123456789", "a%20b%26c%3D0123456789" },
        { "key", "a b&c=0123456789", "a b&c=0123456789" },
        { "session", "s-0123456789", "sid=s-0123456789" },
        { "login", "ann:pa5s", "pa5s" },
        { "login", "ann:pa5s", Convert.ToBase64String("ann:pa5s"u8) },
        { "login", "a:b", Convert.ToBase64String("a:b"u8) },
        { "login", "u5er:", "u5er" },
        { "token", "t0ken", "t0ken" },
        { "key", "k&01", "k%2601" },
    };

    [Theory]
    [MemberData(nameof(Echoes))]
    public async Task One_that_comes_back_is_hidden(string name, string value, string echo)
    {
        await using var server = new LoopbackServer(exchange => exchange.JsonAsync(
            "{\"error\":{\"message\":\"refused: " + echo + "\"}}", 401, "X-Echo: " + echo));
        using var transport = TestClient.Transport(server, options => options.Credentials[name] = value);
        var result = await transport.TrySendAsync(Request(name), null, CancellationToken.None);
        var thrown = Assert.IsType<OpenRouterUnauthorizedException>(result.Exception);
        var seen = thrown + thrown.RawText + JsonElement.Parse(thrown.RawText) + string.Join('\n', result.Headers.Values);
        Assert.Contains("refused: ", thrown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(echo, seen, StringComparison.Ordinal);
        Assert.DoesNotContain("0123456789", seen, StringComparison.Ordinal);
        Assert.DoesNotContain(s_encoded[4..^6], seen, StringComparison.Ordinal);
    }

    private static ApiRequest Request(string name)
    {
        var scheme = new[] { s_bearer, s_basic, s_header, s_query, s_cookie }.Single(one => one.Name == name);
        return new ApiRequest(new ApiOperation("do", "GET", "/do", ApiSecurity.Required) { Schemes = [[scheme]] });
    }
}
