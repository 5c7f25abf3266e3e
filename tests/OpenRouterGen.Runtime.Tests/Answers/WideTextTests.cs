using System.Text;

namespace OpenRouter.Tests.Answers;

/// <summary>UTF-16 is no JSON, yet the picture was paid for, and neither key nor prompt is seen in it.</summary>
public sealed class WideTextTests
{
    public static TheoryData<string, bool, string> Encodings => new()
    {
        { "utf-16", true, "application/json" },
        { "utf-16", false, "application/json" },
        { "utf-16BE", true, "application/json" },
        { "utf-16BE", false, "application/json" },
        { "utf-16", true, "application/json; charset=utf-16" },
        { "utf-16", false, "application/json; charset=utf-16le" },
        { "utf-16BE", false, "application/json; charset=utf-16be" },
        { "utf-16BE", true, "text/plain" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task An_answer_is_read(string name, bool hasMark, string type)
    {
        using var client = new Errors.AnsweringHandler(200, type, Bytes(name, hasMark, EmittedClient.Answer)).Client();
        Assert.Equal([0, 1, 2], Assert.Single((await client.Images.GenerateAsync(TestClient.Request)).Data).Bytes.ToArray());
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task An_error_is_read_without_the_key_and_without_the_prompt(string name, bool hasMark, string type)
    {
        const string Error = "{\"error\":{\"message\":\"g\u00F6n " + TestClient.Key + "\",\"metadata\":{\"flagged_input\":\"a red panda\"}}}";
        using var client = new Errors.AnsweringHandler(403, type, Bytes(name, hasMark, Error)).Client();
        var thrown = await Assert.ThrowsAsync<OpenRouterForbiddenException>(() => client.Images.GenerateAsync(TestClient.Request));
        Assert.Equal("g\u00F6n " + new string('*', TestClient.Key.Length), thrown.Error.Message);
        Assert.DoesNotContain("panda", thrown.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(TestClient.Key, thrown.RawText, StringComparison.Ordinal);
    }

    private static byte[] Bytes(string name, bool hasMark, string text)
    {
        var encoding = Encoding.GetEncoding(name);
        return [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];
    }
}
