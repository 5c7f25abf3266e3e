namespace OpenRouterGen.Benchmarks;

/// <summary>What the generator emits, what it costs, and what the compiler pays for it.</summary>
internal static class GeneratorTable
{
    public static int Print()
    {
        Console.WriteLine("Emitted size");
        Console.WriteLine($"{"document",-26}{"json",-6}{"files",7}{"lines",9}{"KB",8}");
        foreach (var document in Document.All)
        {
            foreach (var json in new[] { "all", "used" }) Size(document, json);
        }

        Console.WriteLine();
        Console.WriteLine("Generator time, document to C#; the baseline is YamlDotNet's events of the same text in the same run");
        Console.WriteLine($"{"document",-26}{"cold ms",9}{"baseline",10}{"ratio",7}{"warm ms",9}{"baseline",10}{"ratio",7}");
        foreach (var document in Document.All) Time(document);

        Console.WriteLine();
        Console.WriteLine(
            "Compiler, a process of its own; the baseline is an empty class in the same run, and the same types for System.Text.Json's generator (theirs)");
        Console.WriteLine($"{"document",-26}{"json",-7}{"CPU s",8}{"ratio",7}{"MB",7}{"ratio",7}{"DLL KB",8}");
        var (empty, memory, bytes) = CompilerRun.Measure([]);
        Row("empty class", "", empty, 1, memory, 1, bytes);
        foreach (var document in Document.All)
        {
            foreach (var json in new[] { "all", "used" })
            {
                var (cpu, peak, assembly) = CompilerRun.Measure(document.Emit(document.Text, json));
                Row(document.Name, json, cpu, cpu / empty, peak, (double)peak / memory, assembly);
            }

            // The same types for System.Text.Json's generator, which runs in this process too.
            var (theirs, theirPeak, theirAssembly) =
                CompilerRun.Measure([SerializerTypes.Write(document.Model(document.Text))], CompilerRun.SerializerGenerator());
            Row(document.Name, "theirs", theirs, theirs / empty, theirPeak, (double)theirPeak / memory, theirAssembly);
        }

        return 0;
    }

    private static void Size(Document document, string json)
    {
        var files = document.Emit(document.Text, json);
        var lines = files.Sum(file => file.Text.AsSpan().Count('\n'));
        Console.WriteLine(FormattableString.Invariant($"{document.Name,-26}{json,-6}{files.Count,7}{lines,9}{files.Sum(file => file.Text.Length) / 1024,8}"));
    }

    private static void Time(Document document)
    {
        var text = document.Text;
        var cold = ColdRun.Measure(document, "emit");
        var coldEvents = ColdRun.Measure(document, "events");
        var (warm, warmEvents) = Measured.Interleaved(() => document.Emit(text), () => YamlEvents.Count(text));
        Console.WriteLine(FormattableString.Invariant(
            $"{document.Name,-26}{cold,9:f0}{coldEvents,10:f0}{cold / coldEvents,7:f1}{warm,9:f1}{warmEvents,10:f1}{warm / warmEvents,7:f1}"));
    }

    private static void Row(string name, string json, double cpu, double cpuRatio, long peak, double peakRatio, long assembly) =>
        Console.WriteLine(FormattableString.Invariant($"{name,-26}{json,-7}{cpu,8:f2}{cpuRatio,7:f1}{peak >> 20,7}{peakRatio,7:f1}{assembly / 1024,8}"));
}
