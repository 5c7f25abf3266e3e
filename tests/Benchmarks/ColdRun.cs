using System.Diagnostics;
using System.Globalization;
using System.Runtime;

namespace OpenRouterGen.Benchmarks;

/// <summary>One measurement in a process of its own, where nothing is compiled yet: milliseconds and compiled methods of this thread, printed.</summary>
internal static class ColdRun
{
    public static int Run(string document, string what)
    {
        var found = Document.All.Single(one => one.Name == document);
        var text = found.Text;
        var methods = JitInfo.GetCompiledMethodCount(currentThread: true);
        var watch = Stopwatch.StartNew();
        var result = what switch
        {
            "events" => YamlEvents.Count(text),
            "plain" => ReadingTable.ReadPlain(found, text),
            "tree" => ReadingTable.ReadEvents(found, text),
            _ => found.Emit(text).Count,
        };
        var milliseconds = watch.Elapsed.TotalMilliseconds;
        Console.WriteLine(FormattableString.Invariant($"{milliseconds} {JitInfo.GetCompiledMethodCount(currentThread: true) - methods} {result}"));
        return 0;
    }

    /// <summary>The median of several processes.</summary>
    public static ColdCost Measure(Document document, string what, int runs = 5)
    {
        var costs = Enumerable.Range(0, runs).Select(_ =>
        {
            var (output, _, _) = ChildProcess.RunDotNet([typeof(ColdRun).Assembly.Location, "cold", document.Name, what]);
            var parts = output.Split(' ');
            return new ColdCost(double.Parse(parts[0], CultureInfo.InvariantCulture), long.Parse(parts[1], CultureInfo.InvariantCulture));
        }).ToList();
        return new ColdCost(Measured.Median(costs.Select(cost => cost.Milliseconds)), (long)Measured.Median(costs.Select(cost => (double)cost.Methods)));
    }
}
