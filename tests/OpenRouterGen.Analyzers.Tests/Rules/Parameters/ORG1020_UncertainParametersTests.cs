using OpenRouter.Emulator.Api;
using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Rules;

public class ORG1020_UncertainParametersTests
{
    [Theory]
    [InlineData("Size = {|ORG1020:\"1024x1024\"|}, Resolution = \"1K\"")]
    [InlineData("Resolution = Resolution.Tier2K, Size = {|ORG1020:\"64x64\"|}")]
    [InlineData("Size = {|ORG1020:$\"{64}x{64}\"|}, Resolution = condition ? \"1K\" : \"2K\"")]
    [InlineData("Size = condition ? {|ORG1020:\"64x64\"|} : {|ORG1020:\"32x32\"|}, Resolution = \"1K\"")]
    [InlineData("Size = \"1024x1024\", Resolution = condition ? {|ORG1020:\"2K\"|} : null")]
    [InlineData("Size = {|ORG1020:\"2048x1152\"|}, AspectRatio = \"16:9\", Resolution = \"2K\"")]
    public Task Pixels_beside_a_resolution_are_a_warning(string members) => Verify.RequestAsync(members);

    [Theory]
    [InlineData("Size = \"1024x1024\"")]
    [InlineData("Size = \"2K\", Resolution = \"2K\"")]
    [InlineData("Size = text, Resolution = \"2K\"")]
    [InlineData("Size = \"1024x1024\", Resolution = null")]
    public Task Pixels_alone_or_perhaps_alone_are_not(string members) => Verify.RequestAsync(members);

    [Fact]
    public void The_request_is_sent_as_it_is() => Assert.Empty(
        new ImageGenerationRequest { Model = "m", Prompt = "p", Size = "64x64", Resolution = "4K" }.Validate());
}
