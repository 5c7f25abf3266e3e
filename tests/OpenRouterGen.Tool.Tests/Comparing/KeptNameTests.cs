using OpenRouterGen.Tool.Tests.Compilation;
using OpenRouterGen.Tool.Tests.Running;

namespace OpenRouterGen.Tool.Tests.Comparing;

/// <summary>A program of the old client compiles against the new one again: with the aliases that 'diff' writes, and with the overlay that it writes.</summary>
public sealed class KeptNameTests : IDisposable
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        servers: [{ url: https://api.example.com }]
        paths:
          /things:
            post:
              tags: [Things]
              operationId: makeThing
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
              responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } } }
        components:
          schemas:
            Thing:
              type: object
              required: [level]
              properties:
                name: { type: string }
                size: { type: integer, x-openroutergen-name: Width }
                level: { $ref: '#/components/schemas/Level' }
                shape: { $ref: '#/components/schemas/Shape' }
            Level: { type: string, enum: [low, high], x-openroutergen-enum-names: { low: Least } }
            Shape: { oneOf: [{ $ref: '#/components/schemas/Dot' }, { $ref: '#/components/schemas/Line' }] }
            Dot: { type: object, required: [kind], properties: { kind: { const: dot }, at: { type: integer } } }
            Line: { type: object, required: [kind], properties: { kind: { const: line }, to: { type: integer } } }

        """;

    private const string Making =
        "public static class Use { public static Thing Make() => new() { Width = 1, Level = Level.Least, Shape = new Dot { At = 1 } }; }";

    private readonly ToolBench _bench = new();

    public static TheoryData<string, string, string, string> Renames => new()
    {
        { "Thing", "Item", "#/components/schemas/X;X:", Making },
        { "Level", "Degree", "#/components/schemas/X;X:", Making },
        { "Shape", "Figure", "#/components/schemas/X;X:", "public static class Use { public static Shape Make(Dot dot) => dot; }" },
        { "Width", "Breadth", "x-openroutergen-name: X", Making },
        {
            "Width", "Breadth", "x-openroutergen-name: X",
            "public static class Use { public static long? Get(Thing thing) => (thing with { Width = 2 }).Width; }"
        },
        { "Least", "Lowest", "low: X", Making },
    };

    public void Dispose() => _bench.Dispose();

    [Theory]
    [MemberData(nameof(Renames))]
    public async Task Aliases_let_it_compile_again(string old, string @new, string places, string program)
    {
        var renamed = await ComparedAsync(old, @new, places, "--write-aliases", "Names.cs");
        var user = "using OpenRouter;\n" + program;
        Assert.Empty(await ClientProgram.CompileAsync(Document, null, user));
        Assert.NotEmpty(await ClientProgram.CompileAsync(renamed, null, user));

        // What is obsolete is a warning, as it should be.
        Assert.DoesNotContain(await ClientProgram.CompileAsync(renamed, null, user, _bench.Read("Names.cs")), id => id is not "CS0618");
    }

    [Theory]
    [MemberData(nameof(Renames))]
    public async Task The_overlay_lets_it_compile_again(string old, string @new, string places, string program)
    {
        var renamed = await ComparedAsync(old, @new, places, "--write-overlay", "names.overlay.yaml");
        Assert.Empty(await ClientProgram.CompileAsync(renamed, _bench.Read("names.overlay.yaml"), "using OpenRouter;\n" + program));
    }

    [Fact]
    public async Task The_text_of_a_value_has_no_alias_and_is_named()
    {
        const string program = "public static class Use { public static bool Is(string text) => text is Level.Values.Least; }";
        var renamed = await ComparedAsync("Least", "Lowest", "low: X", "--write-aliases", "Names.cs", "--write-overlay", "names.overlay.yaml");
        Assert.Contains(
            "'Level.Values.Least' is 'Level.Values.Lowest' now, which C# has no alias for; replace its uses",
            _bench.Error.ToString(), StringComparison.Ordinal);
        Assert.Empty(await ClientProgram.CompileAsync(renamed, _bench.Read("names.overlay.yaml"), "using OpenRouter;\n" + program));
    }

    private async Task<string> ComparedAsync(string old, string @new, string places, params string[] option)
    {
        var renamed = Document;
        foreach (var place in places.Split(';'))
        {
            var before = place.Replace("X", old, StringComparison.Ordinal);
            Assert.Contains(before, renamed, StringComparison.Ordinal);
            renamed = renamed.Replace(before, place.Replace("X", @new, StringComparison.Ordinal), StringComparison.Ordinal);
        }

        _bench.Write("old.yaml", Document);
        _bench.Write("new.yaml", renamed);
        await _bench.DoAsync(["diff", "old.yaml", "new.yaml", "--no-bundled-overlay", .. option]);
        return renamed;
    }
}
