namespace OpenRouterGen.Benchmarks;

/// <summary>What the generator emits, what it costs, and what the compiler pays for it.</summary>
internal static class GeneratorTable
{
    public static int Print()
    {
        var verdicts = new Verdicts();
        Console.WriteLine("Emitted size");
        Console.WriteLine($"{"document",-26}{"json",-6}{"files",7}{"lines",9}{"goal",7}{"",8}{"KB",8}");
        foreach (var document in Document.All.Append(Document.FiveTags).OfType<Document>())
        {
            var isBundled = document == Document.All[0];
            Size(verdicts, document, "all", isBundled ? 7_500 : null);
            Size(verdicts, document, "used", isBundled ? 6_000 : null);
        }

        Console.WriteLine();
        Console.WriteLine("Generator time, document to C#; the baseline is YamlDotNet's events of the same text in the same run");
        Console.WriteLine($"{"document",-26}{"cold ms",9}{"baseline",10}{"ratio",7}{"goal",6}{"",8}{"warm ms",9}{"baseline",10}{"ratio",7}{"goal",6}");
        foreach (var document in Document.All)
        {
            var (cold, warm) = document == Document.All[0] ? (2.8, 0.67) : document == Document.Full ? (1.6, 1.15) : default((double?, double?));
            Time(verdicts, document, cold, warm);
        }

        Console.WriteLine();
        Console.WriteLine("What the generator leaves to the JIT the first time, and what it allocates, beside the same events");
        Console.WriteLine($"{"document",-26}{"methods",9}{"baseline",10}{"ratio",7}{"goal",6}{"",8}{"KB",9}{"baseline",10}{"ratio",7}{"goal",6}");
        foreach (var document in Document.All)
        {
            var (methods, bytes) = document == Document.All[0] ? (0.5, 5.0) : document == Document.Full ? (0.9, 3.4) : default((double?, double?));
            Counts(verdicts, document, methods, bytes);
        }

        Console.WriteLine();
        CompilerTable.Print(verdicts);
        return verdicts.ExitCode;
    }

    private static void Size(Verdicts verdicts, Document document, string json, int? goal)
    {
        var files = document.Emit(document.Text, json);
        var lines = files.Sum(file => file.Text.AsSpan().Count('\n'));
        Console.WriteLine(FormattableString.Invariant(
            $"{document.Name,-26}{json,-6}{files.Count,7}{lines,9}{goal,7}{verdicts.Of(lines, goal),-8}{files.Sum(file => file.Text.Length) / 1024,8}"));
    }

    private static void Time(Verdicts verdicts, Document document, double? coldGoal, double? warmGoal)
    {
        var text = document.Text;
        var cold = ColdRun.Measure(document, "emit").Milliseconds;
        var coldEvents = ColdRun.Measure(document, "events").Milliseconds;
        var (warm, warmEvents) = Measured.Interleaved(() => document.Emit(text), () => YamlEvents.Count(text));
        var (first, later) = (cold / coldEvents, warm / warmEvents);
        Console.WriteLine(FormattableString.Invariant(
            $"{document.Name,-26}{cold,9:f0}{coldEvents,10:f0}{first,7:f2}{coldGoal,6:f2}{verdicts.Of(first, coldGoal),-8}")
            + FormattableString.Invariant($"{warm,9:f1}{warmEvents,10:f1}{later,7:f2}{warmGoal,6:f2}{verdicts.Of(later, warmGoal)}"));
    }

    // Counts do not depend on what else the machine does.
    private static void Counts(Verdicts verdicts, Document document, double? methodsGoal, double? bytesGoal)
    {
        var text = document.Text;
        var methods = ColdRun.Measure(document, "emit", runs: 1).Methods;
        var eventMethods = ColdRun.Measure(document, "events", runs: 1).Methods;
        var kilobytes = Measured.AllocatedKilobytes(() => document.Emit(text));
        var eventKilobytes = Measured.AllocatedKilobytes(() => YamlEvents.Count(text));
        var (compiled, allocated) = ((double)methods / eventMethods, kilobytes / eventKilobytes);
        Console.WriteLine(FormattableString.Invariant(
            $"{document.Name,-26}{methods,9}{eventMethods,10}{compiled,7:f2}{methodsGoal,6:f2}{verdicts.Of(compiled, methodsGoal),-8}")
            + FormattableString.Invariant($"{kilobytes,9:f0}{eventKilobytes,10:f0}{allocated,7:f2}{bytesGoal,6:f2}{verdicts.Of(allocated, bytesGoal)}"));
    }
}
