using System.Globalization;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Tests.Negative;

/// <summary>
/// A document with something wrong in it. Its first comments say what is expected and how it is made right:
/// <code>
/// # expect: ORG0003 7:31
/// # right: Thnig => Thing
/// # right option Client: MyClient
/// # option Tags: Things
/// # limit Nodes: 20
/// </code>
/// Overlays, catalogs and files that references lead to follow in the same file after a line <c>#=== overlay</c>, <c>#=== catalog</c> or
/// <c>#=== part</c>; their lines are counted from the one behind it, and their problems are expected as <c>ORG0031 overlay 4:13</c>.
/// </summary>
internal sealed record NegativeDocument(string Text)
{
    private const string Cut = "#=== ";

    public IReadOnlyList<string> Expected => [.. Settings("expect")];

    /// <summary>The same document, made right.</summary>
    public NegativeDocument Right()
    {
        var text = Text;
        foreach (var change in Settings("right"))
        {
            var parts = change.Split(" => ");
            var body = text.IndexOf("\n\n", StringComparison.Ordinal);
            Assert.Contains(parts[0], text[body..], StringComparison.Ordinal);
            text = text[..body] + text[body..].Replace(parts[0], parts[1], StringComparison.Ordinal);
        }

        foreach (var option in Settings("right option Client"))
        {
            text = text.Replace($"# option Client: {Options().Client}", $"# option Client: {option}", StringComparison.Ordinal);
        }

        foreach (var option in Settings("right option Namespace"))
        {
            text = text.Replace($"# option Namespace: {Options().Namespace}", $"# option Namespace: {option}", StringComparison.Ordinal);
        }

        return new NegativeDocument(text);
    }

    public IReadOnlyList<string> Problems()
    {
        var result = SpecCompiler.Compile(Sources(), CancellationToken.None);
        var emitted = SpecEmitter.Emit(result.Model, result.Document, Sources().BuildingLimits, CancellationToken.None);
        return [.. result.Problems.Concat(emitted.Problems).Select(Line)];
    }

    private static string Line(Problem problem) => string.Create(
        CultureInfo.InvariantCulture,
        $"{problem.Descriptor.Id} {(problem.Spot.File == "document" ? "" : problem.Spot.File + " ")}{problem.Spot.Line}:{problem.Spot.Column}");

    private SpecSources Sources() => new(new SpecSource("document", Document(), Bundled: false), Parts("overlay"), Parts("catalog"), Options())
    {
        Parts = Parts("part"),
        ReadingLimits = Reading(),
        BuildingLimits = Building(),
    };

    private string Document() => Unescaped(Text.Split("\n" + Cut)[0]);

    private EquatableList<SpecSource> Parts(string name) => Text.Split("\n" + Cut).Skip(1)
        .Where(part => part.StartsWith(name, StringComparison.Ordinal))
        .Select(part => new SpecSource(name, Unescaped(part[(part.IndexOf('\n') + 1)..]), Bundled: false))
        .ToEquatableList();

    // What an editor would change in a file of ours.
    private static string Unescaped(string text)
    {
        var body = text.IndexOf("\n\n", StringComparison.Ordinal);
        return body < 0 ? text : text[..body] + text[body..].Replace("<tab>", "\t", StringComparison.Ordinal).Replace("<bell>", "\a", StringComparison.Ordinal);
    }

    private BuildOptions Options() => new()
    {
        Tags = Settings("option Tags").ToEquatableList(),
        Operations = Settings("option Operations").ToEquatableList(),
        Client = Settings("option Client").FirstOrDefault(BuildOptions.DefaultClient),
        Namespace = Settings("option Namespace").FirstOrDefault(BuildOptions.DefaultNamespace),
        StrictOverlays = Settings("option StrictOverlays").Contains("true"),
    };

    private ReadingLimits Reading() => ReadingLimits.Default with
    {
        Characters = Limit("Characters", ReadingLimits.Default.Characters),
        Depth = Limit("Depth", ReadingLimits.Default.Depth),
        Nodes = Limit("Nodes", ReadingLimits.Default.Nodes),
        AliasNodes = Limit("AliasNodes", ReadingLimits.Default.AliasNodes),
        ScalarCharacters = Limit("ScalarCharacters", ReadingLimits.Default.ScalarCharacters),
    };

    private BuildingLimits Building() => new(
        Limit("Levels", BuildingLimits.Default.Levels),
        Limit("Parts", BuildingLimits.Default.Parts),
        Limit("UnionCases", BuildingLimits.Default.UnionCases),
        Limit("Names", BuildingLimits.Default.Names),
        Limit("OutputCharacters", BuildingLimits.Default.OutputCharacters));

    private int Limit(string name, int otherwise) =>
        Settings("limit " + name).Select(value => int.Parse(value, CultureInfo.InvariantCulture)).FirstOrDefault(otherwise);

    private IEnumerable<string> Settings(string name) => Text.Split('\n')
        .TakeWhile(line => line.StartsWith('#'))
        .Where(line => line.StartsWith($"# {name}: ", StringComparison.Ordinal))
        .Select(line => line[(name.Length + 4)..]);
}
