using System.Net;
using System.Text;
using OpenRouterGen.Playground.Tests.Setup;

namespace OpenRouterGen.Playground.Tests.Serving;

/// <summary>What is no form is a sentence, and nothing is sent.</summary>
public sealed class FormBodyTests
{
    public static TheoryData<string, string?, string> Bodies()
    {
        var bodies = new TheoryData<string, string?, string>();
        foreach (var path in (string[])["/runs", "/form", "/money", "/runs/0123456789abcdef0123456789abcdef/again"])
        {
            bodies.Add(path, null, "");
            bodies.Add(path, "application/json", "{}");
            bodies.Add(path, "text/plain", "prompt=a");
            bodies.Add(path, "multipart/form-data", "prompt=a");
            bodies.Add(path, "application/x-www-form-urlencoded", string.Join('&', Enumerable.Range(0, 2000).Select(number => $"p.a{number}=1")));
        }

        return bodies;
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task It_is_refused_in_words(string path, string? type, string text)
    {
        await using var playground = await RunningPlayground.StartAsync();
        using var body = type is null ? null : new StringContent(text, Encoding.UTF8, type);
        using var answer = await playground.SendAsync(HttpMethod.Post, path, body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("The form could not be read, or is too large. Reload the page.", await answer.Content.ReadAsStringAsync());
        Assert.DoesNotContain(playground.Server.Emulator!.Ledger.Requests, request => request.Method == "POST");
    }
}
