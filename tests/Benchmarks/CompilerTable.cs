using System.Globalization;

namespace OpenRouterGen.Benchmarks;

/// <summary>
/// What the compiler pays for a client, with the time of the generator itself, beside the same types for System.Text.Json's generator, which runs in the
/// compiler too. Like is compared with like: both directions with both, and for what a client uses a type that is only sent has its writer alone there too.
/// </summary>
internal static class CompilerTable
{
    private const int Runs = 3;

    public static void Print(Verdicts verdicts)
    {
        Console.WriteLine($"Compiler with generator, a process of its own, medians of {Runs} in turn; the baseline is System.Text.Json's generator");
        Console.WriteLine($"{"document",-26}{"json",-6}{"CPU s",8}{"baseline",10}{"ratio",7}{"goal",6}{"",8}{"DLL KB",9}{"baseline",10}{"ratio",7}{"goal",6}");
        foreach (var document in new[] { Document.All[0], Document.FiveTags, Document.Full })
        {
            if (document is null) continue;
            var isFull = document == Document.Full;
            Row(verdicts, document, "used", isFull ? 0.5 : null, isFull ? 0.35 : null);
            Row(verdicts, document, "all", isFull ? 0.7 : null, isFull ? 0.5 : null);
        }
    }

    private static void Row(Verdicts verdicts, Document document, string json, double? goal, double? sizeGoal)
    {
        var types = SerializerTypes.Write(document.Model(document.Text, json));
        var (ours, theirs) = (new List<double>(), new List<double>());
        var (size, theirSize) = (0L, 0L);
        for (var run = 0; run < Runs; run++)
        {
            (var cpu, _, size) = CompilerRun.Measure(document, json);
            ours.Add(cpu);
            (cpu, _, theirSize) = CompilerRun.Measure([types], CompilerRun.SerializerGenerator());
            theirs.Add(cpu);
        }

        var (mine, baseline) = (Measured.Median(ours), Measured.Median(theirs));
        var (ratio, sizeRatio) = (mine / baseline, (double)size / theirSize);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{document.Name,-26}{json,-6}{mine,8:f2}{baseline,10:f2}{ratio,7:f2}{goal,6:f2}{verdicts.Of(ratio, goal),-8}"
                + $"{size / 1024,9}{theirSize / 1024,10}{sizeRatio,7:f2}{sizeGoal,6:f2}{verdicts.Of(sizeRatio, sizeGoal)}"));
    }
}
