using OpenRouterGen.Core;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Generator.Tests.Emission;

/// <summary>Emitted types are partial: whatever a user adds to one, it reads and writes itself.</summary>
public sealed class UserPartTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        servers: [{ url: https://document.invalid/v1 }]
        paths:
          /a:
            post:
              operationId: send
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Note' } } } }
              responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Note' } } } } }
        components:
          schemas:
            Note:
              type: object
              required: [text]
              properties:
                text: { type: string }
                count: { type: integer }
                size: { $ref: '#/components/schemas/Size' }
                either: { $ref: '#/components/schemas/Either' }
                pet: { $ref: '#/components/schemas/Pet' }
            Size: { type: string, enum: [small, large] }
            Either: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }], discriminator: { propertyName: kind } }
            Cat: { type: object, required: [kind], properties: { kind: { type: string, enum: [cat] } } }
            Dog: { type: object, required: [kind], properties: { kind: { type: string, enum: [dog] } } }
            Pet: { type: object, required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind } }
            Tom: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { age: { type: integer } } }] }
        """;

    // The JSON that each type reads, and writes again.
    private const string Json = """{"text":"a","size":"small","either":{"kind":"cat"},"pet":{"kind":"Tom","age":3}}""";
    private const string Serializer = "System.Text.Json.JsonSerializer.";
    private const string Note = Serializer + "Deserialize<Note>(Use.Json)!";
    private const string Written = Serializer + "Serialize(new Note { Text = \"a\" })";

    [Theory]
    [InlineData("")]
    [InlineData("public int Length => Text.Length;")]
    [InlineData("public int Own { get; init; } = 3;")]
    [InlineData("public required string Own { get; init; }")]
    [InlineData("[System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public Note(string text) => Text = text;")]
    [InlineData("public Note(string text, int count) : this() => Count = count;")]
    [InlineData("public Note(System.Text.Json.Utf8JsonReader reader) => Count = reader.TokenType == 0 ? 0 : 1;")]
    [InlineData("public static Note Empty { get; } = new() { Text = string.Empty };")]
    [InlineData("public static Note Usual { get; } = " + Note + ";")]
    [InlineData("public static readonly string Example = " + Written + ";")]
    [InlineData("public static readonly string Example; static Note() => Example = " + Written + ";")]
    public void A_record_reads_and_writes_itself(string part) => Check("sealed partial record Note { " + part + " }");

    [Theory]
    [InlineData("readonly partial record struct Size", "public static Size Mine { get; } = " + Serializer + "Deserialize<Size>(\"\\\"small\\\"\");")]
    [InlineData("readonly partial record struct Size", "public static Size Mine { get; } = new(\"mine\");")]
    [InlineData("sealed partial class Either", "public static Either Usual { get; } = " + Serializer + "Deserialize<Either>(\"{\\\"kind\\\":\\\"dog\\\"}\")!;")]
    [InlineData("sealed partial class Either", "public static Either Usual { get; } = " + Note + ".Either!;")]
    [InlineData("partial record Pet", "public static Pet Usual { get; } = " + Note + ".Pet!;")]
    [InlineData("sealed partial record Tom", "public static Pet Usual { get; } = " + Note + ".Pet!;")]
    [InlineData("sealed partial record Tom", "public static readonly string Example = " + Serializer + "Serialize(new Tom { Age = 3 });")]
    [InlineData("sealed partial class Either", "public bool IsCat => Value is Cat;")]
    public void What_a_record_holds_reads_and_writes_itself(string type, string part) => Check(type + " { " + part + " }");

    private static void Check(string part)
    {
        foreach (var nullable in new[] { "enable", "disable" })
        {
            // The files of a project come before emitted ones, and so do the fields in them.
            var user = $$""""
                #nullable {{nullable}}
                #pragma warning disable CS1591
                namespace Emitted;
                public {{part}}
                public static class Use
                {
                    public const string Json = """{{Json}}""";
                    public static string Run() => System.Text.Json.JsonSerializer.Serialize({{Note}});
                }
                """";
            var assembly = EmittedCode.Load(EmittedCode.Compile([user, .. Emit().Select(EmittedCode.AsOrdinary)]));

            Assert.Equal(Json, assembly.GetType("Emitted.Use", throwOnError: true)!.GetMethod("Run")!.Invoke(null, null));
        }
    }

    private static IEnumerable<string> Emit()
    {
        var options = new BuildOptions { Client = "TestClient", Namespace = "Emitted" };
        var result = SpecCompiler.Compile(
            new SpecSources(new SpecSource("spec.yaml", Document, Bundled: false), EquatableList<SpecSource>.Empty, EquatableList<SpecSource>.Empty, options),
            CancellationToken.None);
        return EmittedCode.Emit(result.Model!).Select(file => file.Text);
    }
}
