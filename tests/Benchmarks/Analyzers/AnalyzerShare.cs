using System.Globalization;
using OpenRouterGen.Analyzers;
using Refit;

namespace OpenRouterGen.Benchmarks.Analyzers;

/// <summary>
/// How much of the time of all analyzers ours take: those of the SDK and ours, in the SDK's own compiler, as its <c>-reportanalyzer</c> says. One
/// thread analyzes, and the median of each analyzer counts, so that a time is what was worked, not what was waited for. What waits until the references
/// are bound is <see cref="NothingAnalyzer"/>, which is not counted, and neither is <see cref="IdleAnalyzer"/>, the least that ours could take.
/// </summary>
internal static class AnalyzerShare
{
    private const int Files = 300;
    private const string Total = "Total analyzer execution time:";
    private const string Ours = "OpenRouterGen.Analyzers.";
    private const int WarmUp = 8;
    private const int Runs = 7;

    /// <param name="client">A library with the emitted client.</param>
    public static void Print(byte[] client)
    {
        var folder = Directory.CreateTempSubdirectory("openroutergen bench ").FullName;
        try
        {
            var library = Path.Combine(folder, "Client.dll");
            File.WriteAllBytes(library, client);
            Console.WriteLine();
            Console.WriteLine($"| {Files} files in the SDK's compiler, the median of {Runs} | all analyzers s | ours s | share | goal | |");
            Console.WriteLine("|---|---|---|---|---|---|");
            Row(folder, library, "no use", AnalyzerSources.Plain, goal: 0.05);
            Row(folder, library, $"{3 * Files} right requests", AnalyzerSources.Requests, goal: 0.25);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Row(string folder, string library, string name, Func<int, string> source, double goal)
    {
        var files = Enumerable.Range(0, Files).Select(index =>
        {
            var path = Path.Combine(folder, $"File{index}.cs");
            File.WriteAllText(path, source(index));
            return path;
        });

        // This program asks for Refit when it is loaded.
        string[] analyzers =
        [
            typeof(NothingAnalyzer).Assembly.Location, typeof(RestService).Assembly.Location, .. SdkAnalyzers.Files,
            typeof(WrittenCodeAnalyzer).Assembly.Location,
        ];

        // One process compiles them all: a compiler that has just started spends its time on compiling itself.
        var arguments = CompilerRun.Arguments(Path.Combine(folder, "out.dll"), files)
            .Append("-reference:" + library)
            .Append("-reportanalyzer")
            .Append("-parallel-")
            .Append("-shared:" + Path.GetFileName(folder).Replace(' ', '.'))
            .Append("-keepalive:5")
            .Append("-analyzerconfig:" + SdkAnalyzers.Configuration)
            .Concat(analyzers.Select(analyzer => "-analyzer:" + analyzer))
            .ToList();
        var runs = Measured.Warmed(() => Read(ChildProcess.RunDotNet(arguments).Output), WarmUp, Runs);
        var times = runs[0].Keys.ToDictionary(analyzer => analyzer, analyzer => Measured.Median(runs.Select(run => run[analyzer])));
        times.Remove(typeof(NothingAnalyzer).FullName!, out var nothing);
        times.Remove(typeof(IdleAnalyzer).FullName!, out var idle);
        times.Remove(Total, out var all);
        all -= nothing + idle;
        var ours = times.Where(IsOurs).Sum(time => time.Value);
        var share = ours / all;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {all:F3} | {ours:F3} | {share:P0} | {goal:P0} | {(share <= goal ? "met" : "missed")} |"));
        foreach (var (analyzer, seconds) in times.Where(IsOurs).OrderByDescending(time => time.Value))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| - {analyzer[Ours.Length..]} | | {seconds:F3} | {seconds / all:P1} | | |"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| - beside: the same callbacks without checks | | {idle:F3} | {idle / all:P1} | | |"));
    }

    private static bool IsOurs(KeyValuePair<string, double> time) => time.Key.StartsWith(Ours, StringComparison.Ordinal);

    /// <summary>
    /// The seconds of all analyzers together, and of each that took a millisecond: what is shorter counts in the sum alone. The lines of assemblies, and those
    /// of generators behind them, are left out.
    /// </summary>
    private static Dictionary<string, double> Read(string output)
    {
        // CS8032: an analyzer could not be made, and would count as nothing.
        string[] wrong = [": error ", ": warning ORG", "CS8032"];
        if (wrong.Any(output.Contains)) throw new InvalidOperationException("what is measured must be right: " + output);
        var lines = output.Split('\n', StringSplitOptions.TrimEntries)
            .TakeWhile(line => !line.StartsWith("Total generator", StringComparison.Ordinal))
            .ToList();
        var total = lines.Single(line => line.StartsWith(Total, StringComparison.Ordinal))[Total.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries)[0];
        return lines
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(words => words.Length > 2 && words[^1].EndsWith(')'))
            .Where(words => double.TryParse(words[0].TrimStart('<'), out _))
            .Select(words => (Name: words[2], Seconds: words[0][0] == '<' ? "0" : words[0]))
            .Append((Name: Total, Seconds: total))
            .ToDictionary(time => time.Name, time => double.Parse(time.Seconds, CultureInfo.InvariantCulture));
    }
}
