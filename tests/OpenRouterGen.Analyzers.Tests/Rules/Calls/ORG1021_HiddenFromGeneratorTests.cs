using Microsoft.CodeAnalysis.CSharp;
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

    [Theory]
    [InlineData("app.MapPost(\"/a\", {|ORG1021:(ImageGenerationRequest request) => \"x\"|});")]
    [InlineData("app.MapPost(\"/a\", {|ORG1021:(string id, ImageGenerationRequest[] requests) => id|});")]
    [InlineData("app.MapGet(\"/a\", {|ORG1021:() => new ImageGenerationRequest { Model = \"m\", Prompt = \"p\" }|});")]
    [InlineData("app.MapGet(\"/a\", {|ORG1021:async (OpenRouterClient client) => await client.Images.ListModelsAsync()|});")]
    [InlineData("app.MapGet(\"/a\", {|ORG1021:Handle|}); static Quality Handle() => Quality.High;")]
    public async Task An_emitted_type_of_an_endpoint_is_reported_where_endpoints_are_generated(string statements)
    {
        await Verify.SourceAsync(Endpoint(statements), source => WithEndpointGenerator(Projects.WithPackage(source)));
        var unmarked = Endpoint(MarkedSource.Parse(statements).Text);
        await Verify.SourceAsync(unmarked, Projects.WithPackage);
        await Verify.SourceAsync(unmarked, source => WithEndpointGenerator(Projects.WithLibrary(source)));
    }

    [Theory]
    [InlineData("app.MapGet(\"/a\", (string id) => id);")]
    [InlineData("app.MapGet(\"/a\", (string id) => { GC.KeepAlive(new OpenRouterClient()); return id; });")]
    [InlineData("Other.MapGet(\"/a\", (ImageGenerationRequest request) => \"x\");")]
    public Task An_endpoint_of_other_types_is_not(string statements) =>
        Verify.SourceAsync(Endpoint(statements), source => WithEndpointGenerator(Projects.WithPackage(source)));

    private static CSharpCompilation WithEndpointGenerator(CSharpCompilation compilation)
    {
        var options = EmittedClient.ParseOptions.WithFeatures(
            [new("InterceptorsNamespaces", "Microsoft.Extensions.Validation.Generated;Microsoft.AspNetCore.Http.Generated")]);
        return compilation.RemoveAllSyntaxTrees()
            .AddSyntaxTrees(compilation.SyntaxTrees.Select(tree => tree.WithRootAndOptions(tree.GetRoot(), options)));
    }

    private static string Endpoint(string statements) => $$"""
        using Microsoft.AspNetCore.Builder;
        using OpenRouter;

        var app = new Routes();
        {{statements}}

        class Routes;

        static class Other
        {
            public static void MapGet(string pattern, Delegate handler) => GC.KeepAlive(handler);
        }

        namespace Microsoft.AspNetCore.Builder
        {
            static class EndpointRouteBuilderExtensions
            {
                public static void MapGet(this Routes routes, string pattern, Delegate handler) => GC.KeepAlive((routes, handler));
                public static void MapPost(this Routes routes, string pattern, Delegate handler) => GC.KeepAlive((routes, handler));
            }
        }
        """;

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
