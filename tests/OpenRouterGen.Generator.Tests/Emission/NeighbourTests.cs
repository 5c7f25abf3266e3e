using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenRouterGen.Core;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Generator.Tests.Emission;

/// <summary>Whatever a user or a document calls R, or by a word of the plumbing, emitted code means the runtime's.</summary>
public sealed class NeighbourTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        servers: [{ url: https://document.invalid/v1 }]
        paths:
          /r:
            post:
              operationId: r
              tags: [R]
              parameters: [{ in: query, name: R, schema: { $ref: '#/components/schemas/JsonRead' } }]
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/R' } } } }
              responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Either' } } } } }
        components:
          schemas:
            R:
              type: object
              required: [R, members]
              x-openroutergen-rules: [{ id: r, when: { parameter: R }, then: { parameter: system, present: false }, message: one of both }]
              properties:
                R: { type: string, maxLength: 3, x-openroutergen-name: R_ }
                members: { type: array, items: { type: integer } }
                reader: { type: string }
                writer: { type: string }
                name: { type: string }
                additional_properties: { type: string }
                system: { type: string, x-openroutergen-name: System }
                runtime: { $ref: '#/components/schemas/JsonRead' }
            JsonRead: { type: string, enum: [R, System, global] }
            JsonWrite: { type: object, required: [a], properties: { a: { type: integer } } }
            Either: { oneOf: [{ $ref: '#/components/schemas/R' }, { $ref: '#/components/schemas/JsonWrite' }] }
        """;

    public static TheoryData<string, string> Neighbours() => new()
    {
        { "Emitted", "" },
        { "My.R.App", "" },
        { "R", "" },
        { "OpenRouter", "" },
        { "Emitted", "global using R = System.String;" },
        { "Emitted", "global using R = My.Types; namespace My.Types { public class JsonRead { } }" },
        { "Emitted", "global using R = My; global using JsonRead = My.Other; namespace My { public class Other { } public class JsonWrite { } }" },
        { "Emitted", "public class R { public class JsonRead { } } public class JsonRead { } public class Runtime { }" },
        { "Emitted", "namespace R { public class JsonRead { } public class JsonWrite { } }" },
        { "Emitted", "namespace Emitted.System { public class String { } } namespace Emitted.OpenRouter { public class Runtime { } }" },
        { "Emitted", "namespace Emitted { public class Runtime { } public class System { } public class OpenRouter { } }" },
        { "Emitted", "namespace Emitted { public class Json<R, JsonRead> { public R? First; public JsonRead? Second; } }" },
        { "Emitted.Client", "namespace Emitted.R { public class JsonRead { } } namespace Emitted { public class System { } public class Runtime { } }" },
        { "Emitted", "namespace Emitted { public partial record JsonWrite { public int R => 1; public int JsonRead => 2; public class Runtime { } } }" },
        { "Emitted", "namespace Emitted { public partial class Either { public class R { public static int Has => 0; } } }" },
        { "Emitted", "namespace Emitted { public partial class RClient { public string R => nameof(R); } }" },
    };

    [Theory]
    [MemberData(nameof(Neighbours))]
    public void Nothing_beside_emitted_code_changes_what_it_means(string space, string neighbours)
    {
        var texts = Emit(space).Select(EmittedCode.AsOrdinary).Append("#nullable enable\n#pragma warning disable CS1591, CS8981\n" + neighbours);

        Assert.Empty(EmittedCode.Problems(EmittedCode.Compile(texts)));
    }

    /// <summary>The proof in general: before <c>::</c> C# looks at aliases only, so a name that begins with one means the same everywhere.</summary>
    [Fact]
    public void Every_type_of_the_runtime_and_the_platform_is_named_from_an_alias()
    {
        var names = Emit("Emitted")
            .SelectMany(text => CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes().OfType<QualifiedNameSyntax>())
            .Where(name => name.Parent is not (QualifiedNameSyntax or BaseNamespaceDeclarationSyntax))
            .Select(Leftmost)
            .ToList();

        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.True(name is AliasQualifiedNameSyntax, name.ToString()));
    }

    private static NameSyntax Leftmost(NameSyntax name) => name is QualifiedNameSyntax qualified ? Leftmost(qualified.Left) : name;

    private static List<string> Emit(string space)
    {
        var options = new BuildOptions { Client = "TestClient", Namespace = space };
        var result = SpecCompiler.Compile(
            new SpecSources(new SpecSource("spec.yaml", Document, Bundled: false), EquatableList<SpecSource>.Empty, EquatableList<SpecSource>.Empty, options),
            CancellationToken.None);

        // The member takes the name that unknown members usually have: a tie, which is reported and broken.
        Assert.Equal(["ORG0022"], result.Problems.Select(problem => problem.Descriptor.Id));
        return EmittedCode.Emit(result.Model!).Select(file => file.Text).ToList();
    }
}
