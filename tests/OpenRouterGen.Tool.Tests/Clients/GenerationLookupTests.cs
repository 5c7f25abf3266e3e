using OpenRouter.Emulator;
using OpenRouterGen.Tool.Api;
using OpenRouterGen.Tool.Clients;

namespace OpenRouterGen.Tool.Tests.Clients;

/// <summary>What is said of the bill of a call that did not end.</summary>
public sealed class GenerationLookupTests
{
    [Theory]
    [InlineData(true, null, "nothing is billed, since an emulator answered")]
    [InlineData(true, "gen-none", "nothing is billed, since an emulator answered")]
    [InlineData(false, null, "nobody here knows whether it is billed; the activity page of your account says it")]
    [InlineData(false, "gen-none", "nobody here knows whether it is billed; its generation is gen-none")]
    public async Task It_depends_on_who_answered(bool isEmulator, string? generation, string words)
    {
        await using var service = await EmulatorServer.StartAsync();
        using var client = new OpenRouterClient(service.ClientOptions);
        Assert.Equal(words, await new GenerationLookup(client, isEmulator).DescribeAsync(generation));
    }
}
