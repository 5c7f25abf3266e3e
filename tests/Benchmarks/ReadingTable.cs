using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Benchmarks;

/// <summary>Text to tree by the reader of plain YAML, beside the same tree from YamlDotNet's events.</summary>
internal static class ReadingTable
{
    public static int Print()
    {
        Console.WriteLine("Reading, text to tree; the baseline is the same tree from YamlDotNet's events in the same run");
        Console.WriteLine($"{"document",-26}{"cold ms",9}{"baseline",10}{"ratio",7}{"warm ms",9}{"baseline",10}{"ratio",7}");
        foreach (var document in Document.All.Where(document => document.Tags.Count == 0)) Row(document);
        return 0;
    }

    public static int ReadPlain(Document document, string text) =>
        BlockYamlReader.TryRead(document.Path, text, 0, ReadingLimits.Default, CancellationToken.None) is null ? 0 : 1;

    public static int ReadEvents(Document document, string text) =>
        YamlSpecReader.Read(document.Path, text, 0, ReadingLimits.Default, new ProblemSink(), CancellationToken.None) is null ? 0 : 1;

    private static void Row(Document document)
    {
        var text = document.Text;
        if (ReadPlain(document, text) == 0)
        {
            Console.WriteLine($"{document.Name,-26}  not plain: YamlDotNet reads it");
            return;
        }

        var cold = ColdRun.Measure(document, "plain").Milliseconds;
        var coldEvents = ColdRun.Measure(document, "tree").Milliseconds;
        var (warm, warmEvents) = Measured.Interleaved(() => ReadPlain(document, text), () => ReadEvents(document, text));
        Console.WriteLine(FormattableString.Invariant(
            $"{document.Name,-26}{cold,9:f0}{coldEvents,10:f0}{cold / coldEvents,7:f2}{warm,9:f1}{warmEvents,10:f1}{warm / warmEvents,7:f2}"));
    }
}
