using System.Text.Json;
using OpenRouter.Runtime;

namespace OpenRouter.Tests.Requests;

/// <summary>
/// What cannot be sent as it is, is a problem of the request before anything is sent: null where there must be a value, and texts that are none.
/// </summary>
public sealed class UnsendableTests
{
    private const string Half = "a red \uD83D panda";

    private static readonly ApiOperation s_search = new("search", "GET", "/search", ApiSecurity.None);
    private static readonly ApiOperation s_upload = new("upload", "POST", "/upload", ApiSecurity.None);

    public static TheoryData<string, ImageGenerationRequest> Requests => new()
    {
        { "prompt", TestClient.Request with { Prompt = null! } },
        { "model", TestClient.Request with { Model = null! } },
        { "prompt", TestClient.Request with { Prompt = Half } },
        { "prompt", TestClient.Request with { Prompt = "\uDE00" } },
        { "prompt", TestClient.Request with { Prompt = "\uDE00\uD83D" } },
        { "model", TestClient.Request with { Model = "a/\uD83D" } },
        { "size", TestClient.Request with { Size = "\uD83D" } },
        { "input_references[0]", TestClient.Request with { InputReferences = [null!] } },
        { "input_references[1]", TestClient.Request with { InputReferences = ["https://a.example/b.png", null!] } },
        { "provider.only[0]", TestClient.Request with { Provider = new() { Only = ["\uD83D"] } } },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task A_body_is_checked_in_every_form_of_call_and_by_Validate(string path, ImageGenerationRequest request)
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync(EmittedClient.Answer));
        using var client = TestClient.To(server);
        var thrown = new[]
        {
            await Assert.ThrowsAsync<OpenRouterValidationException>(() => client.Images.GenerateAsync(request)),
            await Assert.ThrowsAsync<OpenRouterValidationException>(() => client.Images.TryGenerateAsync(request)),
            Assert.Throws<OpenRouterValidationException>(() => { _ = client.Images.GenerateStreamingAsync(request); }),
            await Assert.ThrowsAsync<OpenRouterValidationException>(
                () => client.Images.GenerateAsync(request, new RequestOptions { ValidateRequest = false })),
        };
        Assert.All(thrown, exception =>
        {
            Assert.Equal(path, Assert.Single(exception.Problems).Parameter);
            Assert.Equal(RequestStage.NotSent, exception.Stage);
            Assert.DoesNotContain("panda", exception.Message, StringComparison.Ordinal);
        });
        Assert.Equal(path, Assert.Single(request.Validate()).Parameter);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("a red panda 😀")]
    [InlineData("\U0001F43C")]
    [InlineData("\uFFFD\uFFFF\u0000")]
    public async Task Whole_characters_are_sent_as_they_are(string prompt)
    {
        var body = await EmittedClient.BodyOfAsync(TestClient.Request with { Prompt = prompt });
        Assert.Equal(prompt, EmittedClient.Json(body).GetProperty("prompt").GetString());
    }

    [Fact]
    public void A_text_that_is_longer_than_any_writer_takes_is_a_problem()
    {
        var problem = Assert.Single((TestClient.Request with { Prompt = new string('a', 166_666_667) }).Validate());
        Assert.Equal("prompt", problem.Parameter);
    }

    [Fact]
    public async Task A_query_is_checked()
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync("{}"));
        using var transport = TestClient.Transport(server);
        var request = new ApiRequest(s_search);
        request.Query("q", Half);
        request.QueryEach("ids", WireText.Items<string>(["a", null!], WireText.Of));
        request.QueryJoined("names", WireText.Items<string>([null!, "\uDE00", "c"], WireText.Of), ",");
        var thrown = await Assert.ThrowsAsync<OpenRouterValidationException>(() => transport.SendAsync(request, null, CancellationToken.None));
        Assert.Equal(["q", "ids", "names", "names"], thrown.Problems.Select(static problem => problem.Parameter));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public void A_path_is_checked() => Assert.Equal("name", Assert.Throws<ArgumentException>(static () => ApiPath.Segment(Half, "name")).ParamName);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_form_is_checked(bool isMultipart)
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync("{}"));
        using var transport = TestClient.Transport(server);
        var content = isMultipart ? ApiContent.Multipart(new Form()) : ApiContent.UrlEncoded(new Form());
        var thrown = await Assert.ThrowsAsync<OpenRouterValidationException>(
            () => transport.SendAsync(new ApiRequest(s_upload) { Content = content }, null, CancellationToken.None));
        Assert.Equal(["file", "title", "tags", "files"], thrown.Problems.Select(static problem => problem.Parameter));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_body_of_text_is_checked()
    {
        await using var server = new LoopbackServer(static exchange => exchange.JsonAsync("{}"));
        using var transport = TestClient.Transport(server);
        var request = new ApiRequest(s_upload) { Content = ApiContent.Text(Half, "text/plain") };
        await Assert.ThrowsAsync<OpenRouterValidationException>(() => transport.SendAsync(request, null, CancellationToken.None));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public void Another_serializer_does_not_change_the_text_either() => Assert.ThrowsAny<ArgumentException>(
        static () => JsonSerializer.Serialize(TestClient.Request with { Prompt = Half }));

    private sealed class Form : IFormWritable
    {
        public void Write(ApiForm form)
        {
            form.Required("file", null);
            form.Text("title", Half);
            form.Texts("tags", ["a", null]);
            form.Files("files", [null]);
        }
    }
}
