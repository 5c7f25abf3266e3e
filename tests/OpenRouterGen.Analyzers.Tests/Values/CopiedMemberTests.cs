using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Values;

/// <summary>A request that is kept in a member and copied <c>with</c> something: what it has counts in the copy, where nothing can change it.</summary>
public class CopiedMemberTests
{
    private const string Made = "new() { Model = ImageModels.Recraft.RecraftV4_1ProVector, Prompt = \"p\", Size = {|ORG1031:\"1K\"|} };";

    [Theory]
    [InlineData("public static readonly ImageGenerationRequest Base = " + Made)]
    [InlineData("public static ImageGenerationRequest Base { get; } = " + Made)]
    [InlineData("public static ImageGenerationRequest Base => " + Made)]
    [InlineData("public static ImageGenerationRequest Base { get { return " + Made + " } }")]
    [InlineData("static readonly ImageGenerationRequest First = " + Made + " public static readonly ImageGenerationRequest Base = First with { };")]
    public Task What_contradicts_it_is_reported(string member) => VerifyAsync(
        member,
        "GC.KeepAlive(Kept.Base with { Size = null, Background = {|ORG1031:Background.Opaque|} });"
            + "GC.KeepAlive(Kept.Base with { Model = \"a/b\", Resolution = {|ORG1006:Resolution.Tier2K|} });"
            + "var copy = Kept.Base with { Model = \"a/b\" }; GC.KeepAlive(copy with { Resolution = {|ORG1006:Resolution.Tier2K|} });");

    [Theory]
    [InlineData("public static ImageGenerationRequest Base = " + Made)]
    [InlineData("public static ImageGenerationRequest Base { get; set; } = " + Made)]
    [InlineData("public static readonly ImageGenerationRequest Base = " + Made + " static Kept() => Base = null!;")]
    [InlineData("public static readonly ImageGenerationRequest Base = Make(); static ImageGenerationRequest Make() => " + Made)]
    [InlineData("public static readonly ImageGenerationRequest Base = Base with { User = \"u\" };")]
    public Task What_may_be_another_one_is_not_known(string member) => VerifyAsync(
        member, "GC.KeepAlive(Kept.Base with { Size = null, Background = Background.Opaque, Seed = 3 }); GC.KeepAlive(Kept.Base);");

    [Theory]
    [InlineData("Kept.Base with { Model = \"a/b\", Background = Background.Opaque }")]
    [InlineData("Kept.Base with { Size = null, Resolution = null }")]
    [InlineData("Kept.Base with { Prompt = \"q\" }")]
    public Task What_the_copy_sets_counts_there(string copy) => VerifyAsync(
        "public static readonly ImageGenerationRequest Base = new() { Model = ImageModels.Recraft.RecraftV4_1ProVector, Prompt = \"p\" };",
        $"GC.KeepAlive({copy});");

    private static Task VerifyAsync(string member, string statements) => Verify.SourceAsync($$"""
        using System;
        using OpenRouter;

        static class Kept
        {
            {{member}}
        }

        static class Program
        {
            static void Run()
            {
                {{statements}}
            }
        }
        """);
}
