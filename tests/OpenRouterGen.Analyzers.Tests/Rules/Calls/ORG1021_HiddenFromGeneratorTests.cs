using OpenRouterGen.Analyzers.Tests.Harness;

namespace OpenRouterGen.Analyzers.Tests.Rules;

public class ORG1021_HiddenFromGeneratorTests
{
    [Theory]
    [InlineData("[JsonSerializable({|ORG1021:typeof(ImageGenerationRequest)|})]")]
    [InlineData("[JsonSerializable({|ORG1021:typeof(ImageGenerationRequest[])|})]")]
    [InlineData("[JsonSerializable({|ORG1021:typeof(List<ImageGenerationResponse>)|})]")]
    [InlineData("[JsonSerializable({|ORG1021:typeof(Dictionary<string, Quality?>)|})]")]
    [InlineData("[JsonSerializable(typeof(string)), JsonSerializable({|ORG1021:typeof(Quality)|}, TypeInfoPropertyName = \"Q\")]")]
    public Task An_emitted_type_of_the_project_itself_is_reported(string attributes) => Verify.SourceAsync(Context(attributes), Projects.WithPackage);

    [Theory]
    [InlineData("[JsonSerializable(typeof(string))]")]
    [InlineData("[JsonSerializable(typeof(List<int[]>))]")]
    [InlineData("[JsonSerializable(typeof(OpenRouterClientOptions))]")]
    public Task Another_type_is_not(string attributes) => Verify.SourceAsync(Context(attributes), Projects.WithPackage);

    [Theory]
    [InlineData("[JsonSerializable(typeof(ImageGenerationRequest))]")]
    [InlineData("[JsonSerializable(typeof(List<ImageGenerationResponse>))]")]
    public async Task Beside_a_library_every_generator_sees_the_types(string attributes)
    {
        await Verify.SourceAsync(Context(attributes), Projects.WithLibrary);
        await Verify.SourceAsync(Context(attributes), Projects.WithProjectReference);
    }

    [Fact]
    public async Task The_message_says_what_to_do() => Assert.Equal(
        "'Quality' is emitted into this project, where the generator of 'Context' cannot see it; put the package into a library and reference that, "
            + "or use the emitted resolver",
        (await Verify.SourceAsync(Context("[JsonSerializable({|ORG1021:typeof(Quality)|})]"), Projects.WithPackage)).Single().GetMessage());

    private static string Context(string attributes) => $$"""
        using System.Text.Json.Serialization;
        using OpenRouter;

        Console.WriteLine();

        {{attributes}}
        abstract class Context : JsonSerializerContext
        {
            protected Context() : base(null) { }
        }
        """;
}
