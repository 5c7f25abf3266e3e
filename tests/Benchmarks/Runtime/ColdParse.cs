using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using OpenRouter;
using OpenRouterGen.Benchmarks.Runtime.Baseline;

namespace OpenRouterGen.Benchmarks.Runtime;

/// <summary>The first list of models that a process reads.</summary>
internal static class ColdParse
{
    public static int Run(string which)
    {
        var models = Inputs.Models(tagFirst: true);
        var watch = Stopwatch.StartNew();
        var count = which == "ours"
            ? JsonCases.Read<ImageModelList>(models).Data.Count
            : JsonSerializer.Deserialize(models, BaselineContext.InOrder.BaselineModelList)!.Data.Count;
        Console.WriteLine(FormattableString.Invariant($"{watch.Elapsed.TotalMilliseconds} {count}"));
        return 0;
    }

    /// <summary>Milliseconds, the median of several processes.</summary>
    public static double Measure(string which) => Measured.Median(Enumerable.Range(0, 5).Select(_ =>
    {
        var (output, _, _) = ChildProcess.RunDotNet([typeof(ColdParse).Assembly.Location, "cold-parse", which]);
        return double.Parse(output.Split(' ')[0], CultureInfo.InvariantCulture);
    }));
}
