using System.Text;
using OpenRouterGen.Core.Overlays;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;
using OpenRouterGen.Core.Repair;
using OpenRouterGen.Core.Tests.Shared;

namespace OpenRouterGen.Core.Tests.Reading;

public sealed class MutationTests
{
    private const string Yaml = """
        openapi: 3.1.0
        info: &i { title: "T\u00e9\n", version: '1' } # comment
        paths:
          /a/{b}:
            get:
              <<: *i
              description: |
                text
                  more
              summary: >-
                folded
                text
              parameters:
                - { name: b, in: path, required: true, schema: !!map { type: string, enum: [a, 1.5, 0x1F, ~, .inf] } }
              responses:
                ? '200'
                : content: { "application/json": { schema: { $ref: "#/components/schemas/A" } } }
        components:
          schemas:
            A: { oneOf: [{ type: object }], discriminator: { propertyName: t, mapping: { a: { $ref: '#/x' }, x-b: c } } }
        """;

    private const string Json =
        """{"openapi": "3.1.0", "paths": {"/a": {"get": {"x": [1, -2.5e3, true, null, "\u00e9\n"]}}}, "components": {"schemas": {"A": {"discriminator": """
            + """{"mapping": {"a": {"$ref": "b"}}}}}}}""";

    private const string Overlay = """
        overlay: 1.1.0
        actions:
          - target: $..schemas[?@.discriminator && length(@.oneOf) >= 1 || !(@.a == 'b')]
            update: { x: [1, { y: z }] }
          - { target: "$.paths['/a',*][0:2:-1]..name", copy: $.info }
          - target: $.components
            remove: true
        """;

    private static readonly string[] s_pieces =
    [
        "", " ", "\n", "\n  ", "\t", "\r", "\0", "\u0085", "\u2028", "\uFEFF", "\uD800", "é", "😀", "-", "- ", "?", "? ", ":", ": ", ",", "[", "]", "{", "}",
        "#", "&i ", "*i", "*", "&", "!", "!!int ", "!x ",
        "|", ">", "|2-", "'", "\"", "\\", "\\u", "%", "@", "`", "---\n", "...\n", "%YAML 1.2\n---\n", "<<: ", "~", "null", "$", "..", "[?", "@.", "(", ")",
        "&&", "||", "==", "1", "true",
    ];

    [Theory]
    [InlineData(Yaml, 6_000)]
    [InlineData(Json, 3_000)]
    public void No_mutation_of_a_document_makes_the_reader_throw(string text, int count)
    {
        var random = new Random(20260801);
        for (var i = 0; i < count; i++)
        {
            var mutated = Mutated(text, random);
            Attempt(mutated, problems =>
            {
                if (SpecReader.Read(Spec.File, mutated, ReadingLimits.Default, problems, CancellationToken.None) is { } document)
                {
                    SpecRepairs.Apply(document, problems);
                }
                else
                {
                    Assert.Single(problems.Problems,
                        problem => problem.Descriptor.Severity == ProblemSeverity.Error && problem.Descriptor != ProblemCatalog.DuplicateKey);
                }

                Assert.All(problems.Problems, problem => Assert.InRange(problem.Spot.Line, 0, mutated.Length + 2));
            });
        }
    }

    [Fact]
    public void No_mutation_of_an_overlay_makes_the_applier_throw()
    {
        var random = new Random(20260802);
        for (var i = 0; i < 6_000; i++)
        {
            var mutated = Mutated(Overlay, random);
            Attempt(mutated, problems =>
            {
                if (SpecReader.Read(Spec.OverlayFile, mutated, ReadingLimits.Default, problems, CancellationToken.None) is { } overlay)
                {
                    OverlayApplier.Apply(Spec.Read(Yaml), overlay, new OverlayOptions(), problems, CancellationToken.None);
                }
            });
        }
    }

    [Fact]
    public void A_document_cut_at_any_character_is_read_or_reported()
    {
        foreach (var text in new[] { Yaml, Json, Overlay })
        {
            for (var length = 0; length < text.Length; length++)
            {
                var cut = text.Substring(0, length);
                Attempt(cut, problems => SpecReader.Read(Spec.File, cut, ReadingLimits.Default, problems, CancellationToken.None));
            }
        }
    }

    private static void Attempt(string text, Action<ProblemSink> action)
    {
        var failure = Record.Exception(() => action(new ProblemSink()));
        Assert.True(failure is null, $"{failure}\n--- the text:\n{text}");
    }

    private static string Mutated(string text, Random random)
    {
        var mutated = new StringBuilder(text);
        for (var edits = random.Next(1, 5); edits > 0; edits--)
        {
            var at = random.Next(mutated.Length);
            var length = Math.Min(random.Next(0, 6), mutated.Length - at);
            switch (random.Next(3))
            {
                case 0:
                    mutated.Remove(at, length).Insert(at, s_pieces[random.Next(s_pieces.Length)]);
                    break;
                case 1:
                    mutated.Insert(random.Next(mutated.Length), mutated.ToString(at, length));
                    break;
                default:
                    mutated.Insert(at, s_pieces[random.Next(s_pieces.Length)]);
                    break;
            }
        }

        return mutated.ToString();
    }
}
