using System.Globalization;
using OpenRouterGen.Benchmarks;
using OpenRouterGen.Benchmarks.Analyzers;
using OpenRouterGen.Benchmarks.Runtime;

// dotnet run -c Release --project tests/Benchmarks -- generator
return args switch
{
    ["generator"] => GeneratorTable.Print(),
    ["build"] => BuildTable.Print(),
    ["reading"] => ReadingTable.Print(),
    ["runtime"] => RuntimeTable.Print(),
    ["keystroke"] => KeystrokeTable.Print(),
    ["analyzers"] => AnalyzerTable.Print(),
    ["analyzers", "share"] => AnalyzerTable.PrintShare(),
    ["analyzers", var files] => AnalyzerTable.Print(int.Parse(files, CultureInfo.InvariantCulture)),
    ["benchmark", .. var arguments] => RuntimeBenchmarks.Run(arguments),
    ["steps", var document] => StepTable.Print(document),
    ["serve"] => AnswerServer.Run(),
    ["cold-parse", var which] => ColdParse.Run(which),
    ["download-memory", var what, var megabytes] => DownloadMemory.Run(what, int.Parse(megabytes, CultureInfo.InvariantCulture)),
    ["cold", var document, var what] => ColdRun.Run(document, what),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: generator    emitted size, generator time and compiler time, as a table");
    Console.Error.WriteLine("       build        what a build of a small app costs beside one of an empty project, as a table");
    Console.Error.WriteLine("       reading      text to tree by the reader of plain YAML and by YamlDotNet's events, as a table");
    Console.Error.WriteLine("       runtime      reading, writing, streams and whole calls beside their baselines and goals; 1 when one is missed");
    Console.Error.WriteLine("       benchmark    the same cases under BenchmarkDotNet; its own arguments follow, such as --filter '*'");
    Console.Error.WriteLine("       keystroke    what an unrelated edit of the user's C# costs, as a table");
    Console.Error.WriteLine("       analyzers    what the analyzers cost over a project, and their share of the time of all analyzers, as tables");
    Console.Error.WriteLine("       analyzers share    that share alone, with each of ours");
    Console.Error.WriteLine("       steps NAME   the generator's steps on one document (bundled, openrouter-2026-08-01): time, JIT, bytes");
    return 2;
}
