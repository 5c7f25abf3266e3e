using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using OpenRouterGen.Core;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Emission;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Generator.Tests.Driver;

/// <summary>The builds of one compiler server: those of the same inputs find what the first one made, and no other does.</summary>
[Collection(nameof(BuiltClientsTests))]
[CollectionDefinition(nameof(BuiltClientsTests), DisableParallelization = true)]
public class BuiltClientsTests
{
    private const string Spec = """
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        servers: [{ url: https://api.example.com }]
        paths:
          /a: { get: { operationId: getA, tags: [A], responses: {
            '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } } } } }
        components: { schemas: { Thing: { type: object, description: Größe, properties: { x: { type: string } } } } }
        """;

    public BuiltClientsTests() => BuiltClients.Forget();

    [Fact]
    public void A_build_of_the_same_inputs_gets_the_client_that_is_made_already()
    {
        var first = Compile(Inputs(Spec));
        var second = Compile(Inputs(Spec));
        Assert.Same(first, second);
        Assert.Same(Emit(first), Emit(second));
        Assert.NotEmpty(Emit(first).Files);
    }

    [Fact]
    public void Every_input_that_differs_makes_a_client_of_its_own()
    {
        var first = Compile(Inputs(Spec));
        foreach (var other in new[]
        {
            Inputs(Spec + "# more"), Inputs(Spec, path: "other.yaml"), Inputs(Spec, visibility: "internal"), Inputs(Spec, bundled: true),
            Inputs([TestFile.Spec(Spec), Overlay("{ target: $.info, update: { title: Other } }")]),
        })
        {
            BuiltClients.Forget();
            Assert.NotSame(first, Compile(other));
            Assert.NotSame(Compile(Inputs(Spec)), Compile(other));
            Assert.Equal(other.Compile(default), Compile(other));
        }
    }

    [Fact]
    public void The_same_bytes_in_another_encoding_are_another_document()
    {
        var bytes = Encoding.UTF8.GetBytes(Spec);
        var utf8 = Inputs([new StreamFile(bytes, Encoding.UTF8)]);
        var latin = Inputs([new StreamFile(bytes, Encoding.Latin1)]);
        Assert.Equal(utf8, latin);
        Assert.Contains("Größe", Text(utf8), StringComparison.Ordinal);
        Assert.Contains("GrÃ", Text(latin), StringComparison.Ordinal);
        Assert.Contains("Größe", Text(utf8), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_clients_are_kept_and_the_oldest_goes()
    {
        var first = Compile(Inputs(Spec));
        var second = Compile(Inputs(Spec, visibility: "internal"));
        Assert.Same(first, Compile(Inputs(Spec)));
        Assert.Same(second, Compile(Inputs(Spec, visibility: "internal")));
        Compile(Inputs(Spec, path: "third.yaml"));
        Assert.Same(second, Compile(Inputs(Spec, visibility: "internal")));
        Assert.NotSame(first, Compile(Inputs(Spec)));
    }

    [Fact]
    public void A_result_with_an_error_is_made_again_and_a_warning_is_reported_again()
    {
        var wrong = Inputs("openapi: [");
        Assert.NotEmpty(Compile(wrong).Problems);
        Assert.NotSame(Compile(wrong), Compile(wrong));

        var odd = Inputs([TestFile.Spec(Spec), Overlay("{ target: $.nothing, update: { title: Other } }")]);
        Assert.NotEmpty(Compile(odd).Problems);
        Assert.DoesNotContain(Compile(odd).Problems, problem => problem.Descriptor.Severity == ProblemSeverity.Error);
        Assert.Same(Compile(odd), Compile(odd));
    }

    [Fact]
    public void A_build_that_is_cancelled_leaves_nothing()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => BuiltClients.Compile(Inputs(Spec), cancellation.Token));
        var result = Compile(Inputs(Spec));
        Assert.ThrowsAny<OperationCanceledException>(() => BuiltClients.Emit(result.Model, result.Document, cancellation.Token));
        Assert.Equal(SpecEmitter.Emit(result.Model, result.Document, BuildingLimits.Default, default).Files, Emit(result).Files);
    }

    [Fact]
    public void Builds_at_once_get_each_their_own_client()
    {
        var inputs = Enumerable.Range(0, 4)
            .Select(number => Inputs(Spec, path: $"{number}.yaml", visibility: number % 2 == 0 ? "public" : "internal"))
            .ToList();
        var expected = inputs.Select(input => Text(input)).ToList();
        Parallel.For(0, 200, new ParallelOptions { MaxDegreeOfParallelism = 8 }, index =>
        {
            var result = Compile(inputs[index % 4]);
            Assert.Equal($"{index % 4}.yaml", result.Document);
            Assert.Equal(expected[index % 4], Text(Emit(result)));
        });
    }

    [Fact]
    public void The_generator_emits_the_very_texts_that_are_kept()
    {
        var files = GeneratorRun.Of(TestFile.Spec(Spec)).Files;
        Assert.NotEmpty(files);
        Assert.All(Emit(Compile(Inputs(Spec))).Files, file => Assert.Same(file.Text, files[file.HintName]));
    }

    private static SpecResult Compile(GenerationInputs inputs) => BuiltClients.Compile(inputs, default);

    private static EmissionResult Emit(SpecResult result) => BuiltClients.Emit(result.Model, result.Document, default);

    private static string Text(GenerationInputs inputs) => Text(Emit(Compile(inputs)));

    private static string Text(EmissionResult result) => string.Concat(result.Files.Select(file => file.Text));

    private static TestFile Overlay(string action) =>
        new("overlay.yaml", $"overlay: 1.0.0\ninfo: {{ title: t, version: '1' }}\nactions: [{action}]", "Overlay");

    private static GenerationInputs Inputs(string spec, string path = "spec.yaml", string visibility = "public", bool bundled = false) =>
        Inputs([new TestFile(path, spec, "Spec", bundled)], visibility);

    private static GenerationInputs Inputs(TestFile[] files, string visibility = "public")
    {
        var provider = new TestOptions(new Dictionary<string, string>());
        var options = new BuildOptions { Visibility = visibility, ToolVersion = typeof(OpenRouterGenerator).Assembly.GetName().Version!.ToString(3) };
        return GenerationInputs.From(
            files.Select(file => InputFile.From(file, provider, default)!).ToImmutableArray(), new ProjectOptions(options, OldLanguage: null));
    }

    /// <summary>A file as a compiler reads it: by its bytes.</summary>
    private sealed class StreamFile(byte[] bytes, Encoding encoding) : TestFile("spec.yaml", "", "Spec")
    {
        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(bytes, bytes.Length, encoding);
    }
}
