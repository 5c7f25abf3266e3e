using System.Text;
using OpenRouterGen.Core.Overlays;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Tests.Shared;

/// <summary>Reads small documents of tests, and shows trees as one line.</summary>
internal static class Spec
{
    public const string File = "openapi.yaml";

    public const string OverlayFile = "my.overlay.yaml";

    public static SpecDocument Read(string text, string file = File)
    {
        var problems = new ProblemSink();
        var document = SpecReader.Read(file, text, ReadingLimits.Default, problems, CancellationToken.None);
        Assert.Empty(problems.Problems.Select(problem => problem.Message));
        return document!;
    }

    public static SpecNode Root(string text) => Read(text).Root;

    public static IReadOnlyList<Problem> Problems(string text, ReadingLimits? limits = null)
    {
        var problems = new ProblemSink();
        SpecReader.Read(File, text, limits ?? ReadingLimits.Default, problems, CancellationToken.None);
        return problems.Problems;
    }

    /// <summary>The only problem of a text, as "id line:column arguments".</summary>
    public static string Problem(string text, ReadingLimits? limits = null) => Show(Assert.Single(Problems(text, limits)));

    public static string Show(Problem problem) =>
        $"{problem.Descriptor.Id} {problem.Spot.File} {problem.Spot.Line}:{problem.Spot.Column}+{problem.Spot.Length} {string.Join(" | ", problem.Arguments)}";

    /// <summary>Applies an overlay with these actions; what it reports comes as lines of <see cref="Show(Problem)"/>.</summary>
    public static SpecDocument Overlaid(string text, string actions, out string[] problems, OverlayOptions? options = null, string version = "1.1.0")
    {
        var sink = new ProblemSink();
        var document = Read(text);
        var overlay = Read($"overlay: {version}\nactions:\n{actions}", OverlayFile);
        OverlayApplier.Apply(document, overlay, options ?? new OverlayOptions(ReportUnmatched: true, Strict: false), sink, CancellationToken.None);
        problems = [.. sink.Problems.Select(Show)];
        return document;
    }

    /// <summary>The tree as JSON, with numbers and booleans bare.</summary>
    public static string Show(SpecNode node)
    {
        var text = new StringBuilder();
        Show(node, text);
        return text.ToString();
    }

    private static void Show(SpecNode node, StringBuilder text)
    {
        switch (node)
        {
            case SpecMapping mapping:
                text.Append('{');
                foreach (var entry in mapping.Entries)
                {
                    text.Append(text[^1] == '{' ? "" : ",").Append(entry.Key).Append(':');
                    Show(entry.Value, text);
                }

                text.Append('}');
                break;
            case SpecSequence sequence:
                text.Append('[');
                for (var i = 0; i < sequence.Items.Count; i++)
                {
                    text.Append(i == 0 ? "" : ",");
                    Show(sequence.Items[i], text);
                }

                text.Append(']');
                break;
            case SpecScalar { Kind: SpecScalarKind.String } scalar:
                text.Append('\'').Append(scalar.Text).Append('\'');
                break;
            case SpecScalar { Kind: SpecScalarKind.Null }:
                text.Append("null");
                break;
            case SpecScalar scalar:
                text.Append(scalar.Text);
                break;
        }
    }
}
