using System.Diagnostics;
using System.Runtime;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Emission;
using OpenRouterGen.Core.Overlays;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;
using OpenRouterGen.Core.Repair;

namespace OpenRouterGen.Benchmarks;

/// <summary>
/// Where the generator's time goes: each step's first run, with the methods that the JIT compiled for it, and its warm run, with the bytes it allocated.
/// </summary>
internal static class StepTable
{
    public static int Print(string documentName)
    {
        var document = Document.All.Single(one => one.Name == documentName);
        var first = Run(document);
        var later = Enumerable.Range(0, 25).Select(_ => Run(document)).TakeLast(15).ToList();
        Console.WriteLine($"{"step",-12}{"first ms",10}{"methods",9}{"JIT ms",8}{"warm ms",9}{"KB",8}");
        for (var i = 0; i < first.Count; i++)
        {
            var step = first[i];
            var (warm, kilobytes) = (Measured.Median(later.Select(run => run[i].Milliseconds)), later[^1][i].Bytes / 1024);
            Console.WriteLine(FormattableString.Invariant(
                $"{step.Name,-12}{step.Milliseconds,10:f1}{step.Methods,9}{step.Jit,8:f1}{warm,9:f2}{kilobytes,8}"));
        }

        return 0;
    }

    private static List<Step> Run(Document document)
    {
        var steps = new List<Step>();
        var text = document.Text;
        var sources = document.Sources(text, "all");
        var problems = new ProblemSink();
        Measure(steps, "events", () => YamlEvents.Count(text));
        var read = Measure(steps, "read", () => SpecReader.Read(document.Path, text, ReadingLimits.Default, problems, default)!);
        var overlay = Measure(steps, "overlay", () => SpecReader.Read("overlay", sources.Overlays[0].Text, ReadingLimits.Default, problems, default)!);
        Measure(steps, "apply", () => OverlayApplier.Apply(read, overlay, new OverlayOptions(ReportUnmatched: false, Strict: false), problems, default));
        Measure(steps, "repair", () => SpecRepairs.Apply(read, problems));
        var catalog =
            Measure(steps, "catalog", () => SpecReader.Read("image-models.json", sources.Catalogs[0].Text, ReadingLimits.Default, problems, default)!);
        var model = Measure(steps, "build",
            () => new ModelBuilder(new BuildContext(read, [], new HashSet<string>(), problems, default), sources.Options, [catalog]).Build());
        Measure(steps, "emit", () => ApiEmitter.Emit(model, default));
        return steps;
    }

    private static void Measure(List<Step> steps, string name, Action action) => Measure(steps, name, () =>
    {
        action();
        return true;
    });

    private static T Measure<T>(List<Step> steps, string name, Func<T> action)
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var methods = JitInfo.GetCompiledMethodCount(currentThread: true);
        var jit = JitInfo.GetCompilationTime(currentThread: true);
        var watch = Stopwatch.StartNew();
        var result = action();
        steps.Add(new Step(
            name,
            watch.Elapsed.TotalMilliseconds,
            JitInfo.GetCompiledMethodCount(currentThread: true) - methods,
            (JitInfo.GetCompilationTime(currentThread: true) - jit).TotalMilliseconds,
            GC.GetAllocatedBytesForCurrentThread() - bytes));
        return result;
    }

    private sealed record Step(string Name, double Milliseconds, long Methods, double Jit, long Bytes);
}
