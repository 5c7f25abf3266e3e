using System.Collections.Concurrent;
using System.Globalization;
using OpenRouterGen.Core;
using OpenRouterGen.Core.Emission;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Problems;
using Xunit.Abstractions;

namespace OpenRouterGen.Generator.Tests.Safety;

/// <summary>
/// Hostile texts in every place of a document. The oracle is the benign twin: the same document with a harmless text in its place. Both must be the
/// same code, apart from what stands within literals and comments, and from names.
/// </summary>
public class InjectionTests(ITestOutputHelper output)
{
    // A third of the texts in each place, others in the next one; all of them take minutes.
    private static readonly bool s_isWhole = Environment.GetEnvironmentVariable("OPENROUTERGEN_INJECTIONS") == "all";

    private readonly ConcurrentDictionary<(string Sink, string Text), EmissionResult> _twins = new();
    private readonly ConcurrentDictionary<string, string> _shapes = new(StringComparer.Ordinal);

    [Fact]
    public void No_text_of_a_document_becomes_code()
    {
        var all = InjectionDocument.Sinks.SelectMany(static (sink, at) =>
            InjectionPayloads.All.Select((payload, number) => (Sink: sink, Payload: payload, Turn: (at + number) % 3)));
        var cases = all.Where(static item => item.Turn == 0 || s_isWhole).ToList();
        var endings = new ConcurrentDictionary<(string Sink, string Ending), int>();
        var breakouts = new ConcurrentQueue<string>();
        Parallel.ForEach(cases, item =>
        {
            var ending = Ending(item.Sink, item.Payload.Text, out var difference);
            endings.AddOrUpdate((item.Sink, ending), 1, (_, old) => old + 1);
            if (difference is not null)
            {
                breakouts.Enqueue($"{item.Sink} / {item.Payload.Name}: {difference}");
            }
        });

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{InjectionDocument.Sinks.Count} sinks x {InjectionPayloads.All.Count} texts = {cases.Count} cases, {breakouts.Count} breakouts"));
        output.WriteLine(FormattableString.Invariant($"{"sink",-24}{"same code",12}{"refused",10}"));
        foreach (var sink in InjectionDocument.Sinks)
        {
            output.WriteLine(
                FormattableString.Invariant($"{sink,-24}{endings.GetValueOrDefault((sink, "same")),12}{endings.GetValueOrDefault((sink, "refused")),10}"));
        }

        Assert.True(cases.Count >= 1_200);
        Assert.True(breakouts.IsEmpty, string.Join("\n", breakouts.Order(StringComparer.Ordinal).Take(40)));
    }

    /// <summary>A test that cannot fail proves nothing: the oracle sees each of the ways in which texts have become code elsewhere.</summary>
    [Theory]
    [InlineData("class A { string S = \"a\"; }", "class A { string S = \"b\"; } class X { }")]
    [InlineData("class A { string S = \"a\"; }", "class A { string S = \"a\" + X; }")]
    [InlineData("/// <summary>a</summary>\nclass A;", "/// <summary>a\n#if false\n/// </summary>\nclass A;")]
    [InlineData("/// <summary>a</summary>\nclass A;", "/// <summary>a</summary><inheritdoc/>\nclass A;")]
    [InlineData("class A;", "class A : B;")]
    public void The_oracle_sees_code_that_was_added(string benign, string hostile) => Assert.NotEqual(CodeShape.Of(benign).Shape, CodeShape.Of(hostile).Shape);

    [Fact]
    public void The_oracle_does_not_see_texts() => Assert.Equal(
        CodeShape.Of("/// <summary>a</summary>\nclass A { string S = \"a\"; }").Shape,
        CodeShape.Of("/// <summary>b</summary>\nclass B { string S = \"b\\n\"; }").Shape);

    [Fact]
    public void The_usual_document_is_emitted_without_a_problem()
    {
        var (result, emitted) = InjectionDocument.Emit(null, string.Empty);
        Assert.Empty(result.Problems.Where(problem => problem.Descriptor.Severity != ProblemSeverity.Info).Select(problem => problem.Message));
        Assert.NotEmpty(emitted.Files);
    }

    private string Ending(string sink, string text, out string? difference)
    {
        var (result, emitted) = InjectionDocument.Emit(sink, text);
        var problems = result.Problems.Concat(emitted.Problems).ToList();
        difference = problems.Where(problem => problem.Descriptor == ProblemCatalog.InternalError).Select(problem => problem.Message).FirstOrDefault();
        if (emitted.Files.Count == 0)
        {
            return "refused";
        }

        difference ??= DifferenceToEveryTwin(sink, text, emitted);
        return difference is null ? "same" : "different";
    }

    private string? DifferenceToEveryTwin(string sink, string text, EmissionResult emitted)
    {
        string? first = null;
        foreach (var twin in Benign(text))
        {
            var difference = Difference(emitted, _twins.GetOrAdd((sink, twin), key => InjectionDocument.Emit(key.Sink, key.Text).Emitted));
            if (difference is null)
            {
                return null;
            }

            first ??= difference;
        }

        return first;
    }

    /// <summary>
    /// A word; the identifier that the text becomes, for names decide an order; the text with nothing left of it but what parts paths and names; words that
    /// no header and no cookie is named by, whose parameters are left out; a fragment, which no request carries; an escape, which leads a reference elsewhere.
    /// </summary>
    private static IEnumerable<string> Benign(string text) =>
        ["benign", PascalCase.From(text, "Word"), string.Concat(text.Select(character => character is '{' or '}' or '/' or '.' ? character : 'a')),
            "no token", "a#a", "%61"];

    private string? Difference(EmissionResult emitted, EmissionResult twin)
    {
        var strange =
            emitted.Files.FirstOrDefault(file => file.HintName.Any(character => !IdentifierLetter.IsPart(character) && character is not ('.' or '_')));
        if (strange is not null || emitted.Files.Count != twin.Files.Count)
        {
            return $"{emitted.Files.Count} files, not {twin.Files.Count}; a name that is none: '{strange?.HintName}'";
        }

        return emitted.Files.Select(file => Difference(file, twin)).FirstOrDefault(found => found is not null);
    }

    // The name of a client's file is the client's, so a file has its twin in any of the others.
    private string? Difference(GeneratedFile file, EmissionResult twin)
    {
        if (twin.Files.Any(other => other.Text == file.Text))
        {
            return null;
        }

        var (shape, diagnostic) = CodeShape.Of(file.Text);
        var shapes = twin.Files.Select(other => _shapes.GetOrAdd(other.Text, text => CodeShape.Of(text).Shape)).ToList();
        if (diagnostic is not null || shapes.Contains(shape))
        {
            return diagnostic;
        }

        var expected = shapes.MinBy(other => Math.Abs(other.Length - shape.Length))!;
        var at = shape.Zip(expected).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"...{Around(shape, at)}... is ...{Around(expected, at)}... in the twin";
    }

    private static string Around(string shape, int at) => shape[Math.Max(0, at - 60)..Math.Min(shape.Length, at + 60)];
}
