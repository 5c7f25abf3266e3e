using System.Diagnostics;
using System.Globalization;

namespace OpenRouterGen.Benchmarks;

/// <summary>One measurement in a process of its own, where nothing is compiled yet: milliseconds of this thread, printed.</summary>
internal static class ColdRun
{
    public static int Run(string document, string what)
    {
        var found = Document.All.Single(one => one.Name == document);
        var text = found.Text;
        var watch = Stopwatch.StartNew();
        var result = what switch
        {
            "events" => YamlEvents.Count(text),
            "plain" => ReadingTable.ReadPlain(found, text),
            "tree" => ReadingTable.ReadEvents(found, text),
            _ => found.Emit(text).Count,
        };
        Console.WriteLine(FormattableString.Invariant($"{watch.Elapsed.TotalMilliseconds} {result}"));
        return 0;
    }

    /// <summary>The median of several processes.</summary>
    public static double Measure(Document document, string what, int runs = 5) => Measured.Median(Enumerable.Range(0, runs).Select(_ =>
    {
        var (output, _, _) = ChildProcess.RunDotNet([typeof(ColdRun).Assembly.Location, "cold", document.Name, what]);
        return double.Parse(output.Split(' ')[0], CultureInfo.InvariantCulture);
    }));
}
