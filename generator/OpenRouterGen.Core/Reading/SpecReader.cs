using System.Globalization;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Reading;

/// <summary>Reads a document or an overlay, YAML or JSON, into a tree with places. What is wrong becomes one located problem.</summary>
internal static class SpecReader
{
    /// <summary>The tree, or null when the text cannot be read. Its top level may be of any kind.</summary>
    public static SpecDocument? Read(string file, string text, ReadingLimits limits, ProblemSink problems, CancellationToken cancellationToken)
    {
        if (text.Length > limits.Characters)
        {
            problems.Report(
                ProblemCatalog.TooLarge,
                SourceSpot.WholeFile(file),
                text.Length.ToString(CultureInfo.InvariantCulture),
                limits.Characters.ToString(CultureInfo.InvariantCulture));
            return null;
        }

        try
        {
            return new SpecDocument(file, ReadRoot(file, text, limits, problems, cancellationToken));
        }
        catch (FatalProblemException fatal)
        {
            problems.Report(fatal.Problem);
            return null;
        }
    }

    private static SpecNode ReadRoot(string file, string text, ReadingLimits limits, ProblemSink problems, CancellationToken cancellationToken)
    {
        // The mark of an encoding is not a part of the text, and no column counts it.
        var content = text.Length > 0 && text[0] == '\uFEFF' ? text.Substring(1) : text;
        ControlCharacters.Check(file, content);

        var linesBefore = 0;
        if (MarkdownFence.Extract(content) is { } fence)
        {
            problems.Report(
                ProblemCatalog.Repaired,
                new SourceSpot(file, fence.LinesBefore, 1),
                "the file is a page of documentation; the document is read from the block that begins here");
            content = fence.Text;
            linesBefore = fence.LinesBefore;
        }

        return JsonSpecReader.LooksLikeJson(content)
            ? ReadJson(file, content, limits, problems, cancellationToken)
            : BlockYamlReader.TryRead(file, content, linesBefore, limits, cancellationToken)
                ?? YamlSpecReader.Read(file, content, linesBefore, limits, problems, cancellationToken);
    }

    /// <summary>
    /// What begins like JSON may be YAML's own flow style, with bare words. If it is neither, JSON's reason is reported: hardly anybody writes
    /// a document in flow style.
    /// </summary>
    private static SpecNode ReadJson(string file, string content, ReadingLimits limits, ProblemSink problems, CancellationToken cancellationToken)
    {
        // Both find the same key twice; only what the one that succeeds finds is reported.
        var found = new ProblemSink();
        SpecNode root;
        try
        {
            root = new JsonSpecReader(file, content, limits, found).Read(cancellationToken);
        }
        catch (FatalProblemException notJson) when (notJson.IsNotReadable)
        {
            found = new ProblemSink();
            root = ReadFlow(file, content, limits, found, notJson, cancellationToken);
        }

        foreach (var problem in found.Problems)
        {
            problems.Report(problem);
        }

        return root;
    }

    private static SpecNode ReadFlow(
        string file, string content, ReadingLimits limits, ProblemSink problems, FatalProblemException notJson, CancellationToken cancellationToken)
    {
        try
        {
            return YamlSpecReader.Read(file, content, 0, limits, problems, cancellationToken);
        }
        catch (FatalProblemException notYaml) when (notYaml.IsNotReadable)
        {
            throw notJson;
        }
    }
}
