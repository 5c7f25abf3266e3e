using System.Text;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Emission;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Tests.Emission;

public class EachFileTests
{
    // Two clients that share a type, and names that differ in case alone.
    private const string Document = """
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        servers: [{ url: https://api.example.com }]
        paths:
          /a:
            get:
              tags: [First]
              operationId: getA
              parameters: [{ name: q, in: query, schema: { type: string, enum: [x, y] } }]
              responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Item' } } } } }
          /b:
            get:
              tags: [Second]
              operationId: getB
              responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Pair' } } } } }
        components:
          schemas:
            Item: { type: object, properties: { kind: { type: string, enum: [a, b] }, upper: { $ref: '#/components/schemas/ITEM' } } }
            ITEM: { type: object, properties: { name: { type: string } } }
            Pair: { type: object, properties: { left: { $ref: '#/components/schemas/Item' }, right: { type: object, properties: { n: { type: integer } } } } }
        """;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(50)]
    public void Shares_are_together_what_one_emits_alone(int shares)
    {
        var model = Model();
        var together = Enumerable.Range(0, shares).SelectMany(share => ApiEmitter.EmitEach(model, CancellationToken.None, share, shares));
        Assert.Equal(Texts(ApiEmitter.EmitEach(model, CancellationToken.None)), Texts(together.OrderBy(file => file.HintName, StringComparer.Ordinal)));
    }

    [Fact]
    public void No_type_is_left_out_and_none_has_two_files()
    {
        var model = Model();
        var names = ApiEmitter.EmitEach(model, CancellationToken.None).Select(file => file.HintName).ToList();
        Assert.Equal(names.Distinct(StringComparer.OrdinalIgnoreCase), names);
        Assert.All(model.Types, type => Assert.Contains(type.Name.Text + ".g.cs", names, StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void Cancellation_ends_it()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => ApiEmitter.EmitEach(Model(), source.Token).ToList());
    }

    private static IEnumerable<(string, string)> Texts(IEnumerable<EncodedFile> files) =>
        files.Select(file => (file.HintName, Encoding.UTF8.GetString(file.Content)));

    private static ApiModel Model() => SpecCompiler.Compile(
        new SpecSources(
            new SpecSource("spec.yaml", Document, Bundled: false), EquatableList<SpecSource>.Empty, EquatableList<SpecSource>.Empty, new BuildOptions()),
        CancellationToken.None).Model!;
}
