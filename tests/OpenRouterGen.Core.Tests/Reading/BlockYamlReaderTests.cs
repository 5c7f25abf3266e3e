using System.Text;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;
using OpenRouterGen.Core.Tests.Shared;

namespace OpenRouterGen.Core.Tests.Reading;

/// <summary>The fast reader reads what the other one reads, node for node and place for place, or nothing.</summary>
public sealed class BlockYamlReaderTests
{
    private const string Plain = """
        openapi: 3.1.0   # of the standard
        # a comment
        info: { title: 'It''s', version: "1\n\u00e9", tags: [a, 'b', -1, {}], "x": [] }
        paths:
          /a/{b}:
            get:
              operationId: get-it
              description: >-
                folded text
                goes on

                here
              summary: |
                kept
                  as it

                is
              details: >

                * folded,

                  set off

                  further
                and not
                   again
              kept: |+
                to the last

              none: |+

              tags:
              - one
              - two: 2
                three: ~
              - - 1.50
                - 0x1F
                -   'quoted: text' # why
              url: https://example.org/a#b
              'quoted key': no
              "other": "a: b # c"
        components: {}
        """;

    [Theory]
    [InlineData("a: b\n")]
    [InlineData("a: b")]
    [InlineData("a:\n- b\n- c\nd: e\n")]
    [InlineData("a:\n  - b: 1\n    c: 2\n  - d: 3\n")]
    [InlineData("a: |-\n  b\n   c\n\n\nd: >\n  e\n  f\n\n  g\n")]
    [InlineData("a:\n    - - - b\n      - c\n")]
    [InlineData("a: {b: c, d: [e, {f: g}]}\n")]
    [InlineData("'a': \"b\\\\c\\\"\\/\"\r\nd: 'e'\r\n")]
    public void Plain_text_is_read_and_equals(string text) => Assert.True(Compare(text), text);

    [Fact]
    public void Every_plain_construct_is_read_and_equals() => Assert.True(Compare(Plain + "\n"), Plain);

    [Theory]
    [InlineData("a:\n")]
    [InlineData("- a\n")]
    [InlineData("a: &b c\nd: *b\n")]
    [InlineData("a: !!str 1\n")]
    [InlineData("a: b\n  c\n")]
    [InlineData("a: 'b\n  c'\n")]
    [InlineData("a: |2\n    b\n")]
    [InlineData("a: |\n     \n  b\n")]
    [InlineData("a: b: c\n")]
    [InlineData("a\t: b\n")]
    [InlineData("---\na: b\n")]
    [InlineData("a: b\n---\nc: d\n")]
    [InlineData("a: b\na: c\n")]
    [InlineData("? a\n: b\n")]
    [InlineData("a: [b,\n  c]\n")]
    [InlineData("<<: { a: b }\n")]
    public void Anything_else_is_left_to_the_other_reader(string text)
    {
        Assert.Null(Fast(text));
        Compare(text);
    }

    [Fact]
    public void What_is_over_a_budget_is_left_to_the_other_reader()
    {
        var deep = "a:\n" + string.Concat(Enumerable.Range(1, 200).Select(depth => new string(' ', depth) + "a:\n")) + new string(' ', 201) + "a: b\n";
        Assert.Null(Fast(deep));
        Assert.Null(BlockYamlReader.TryRead(Spec.File, "a: [b, c, d]\n", 0, ReadingLimits.Default with { Nodes = 3 }, CancellationToken.None));
    }

    [SharedFact]
    public void Published_documents_are_read_and_equal()
    {
        var files = Directory.GetFiles(SharedFolder.Specs!, "*.yaml", SearchOption.AllDirectories);
        Assert.All(files.Where(file => new FileInfo(file).Length > 500_000), file => Assert.True(Compare(File.ReadAllText(file)), file));
        Assert.All(files, file => Compare(File.ReadAllText(file)));
    }

    [Fact]
    public void The_bundled_files_are_read_and_equal() =>
        Assert.All(["openapi.yaml", "openrouter.overlay.yaml"],
            name => Assert.True(Compare(File.ReadAllText(Path.Combine(SharedFolder.Repository, "spec", name))), name));

    [Fact]
    public void No_mutation_is_read_differently()
    {
        string[] pieces = ["", " ", "  ", "\n", "\n  ", "\r\n", "-", "- ", "? ", ":", ": ", ",", ", ", "[", "]", "{", "}", "#", " #", "&i ", "*i", "!", "|",
            ">", "|-", "'", "''", "\"", "\\", "\\u0041", "%", "@", "---\n", "~", "null", "<<: ", "1", "a"];
        var random = new Random(20261121);
        var read = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var text = new StringBuilder(Plain + "\n");
            for (var edits = random.Next(1, 4); edits > 0; edits--)
            {
                var at = random.Next(text.Length);
                var length = random.Next(4) == 0 ? Math.Min(random.Next(1, 20), text.Length - at) : 0;
                text.Remove(at, length).Insert(at, pieces[random.Next(pieces.Length)]);
            }

            read += Compare(text.ToString()) ? 1 : 0;
        }

        Assert.InRange(read, 4_000, 20_000);
    }

    private static SpecNode? Fast(string text) => BlockYamlReader.TryRead(Spec.File, text, 3, ReadingLimits.Default, CancellationToken.None);

    /// <summary>Whether the fast reader takes the text; when it does, the other one must make the same of it, without a problem.</summary>
    private static bool Compare(string text)
    {
        if (Fast(text) is not { } fast)
        {
            return false;
        }

        var problems = new ProblemSink();
        SpecNode slow;
        try
        {
            slow = YamlSpecReader.Read(Spec.File, text, 3, ReadingLimits.Default, problems, CancellationToken.None);
        }
        catch (FatalProblemException fatal)
        {
            Assert.Fail($"the other reader refuses it: {fatal.Problem.Message}\n{text}");
            throw;
        }

        Assert.True(problems.Problems.Count == 0, text);
        Assert.True(Shown(slow) == Shown(fast), $"{text}\n--- read as\n{Shown(fast)}\n--- and not as\n{Shown(slow)}");
        return true;
    }

    private static string Shown(SpecNode node)
    {
        var text = new StringBuilder();
        Show(node, text);
        return text.ToString();
    }

    private static void Show(SpecNode node, StringBuilder text)
    {
        text.Append(node.GetType().Name).Append(' ').Append(node.Spot).Append('\n');
        switch (node)
        {
            case SpecMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    text.Append(entry.Key).Append(' ').Append(entry.KeySpot).Append('\n');
                    Show(entry.Value, text);
                }

                break;
            case SpecSequence sequence:
                sequence.Items.ForEach(item => Show(item, text));
                break;
            case SpecScalar scalar:
                text.Append(scalar.Kind).Append(' ').Append(scalar.Text).Append('\n');
                break;
        }
    }
}
