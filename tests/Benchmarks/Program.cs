using OpenRouterGen.Benchmarks;

// dotnet run -c Release --project tests/Benchmarks -- generator
return args switch
{
    ["generator"] => GeneratorTable.Print(),
    ["analyzers"] => AnalyzerTable.Print(),
    ["analyzers", var files] => AnalyzerTable.Print(int.Parse(files, System.Globalization.CultureInfo.InvariantCulture)),
    ["steps", var document] => StepTable.Print(document),
    ["cold", var document, var what] => ColdRun.Run(document, what),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: generator    emitted size, generator time and compiler time, as a table");
    Console.Error.WriteLine("       analyzers    what the analyzers cost over a project of 500 files, as a table");
    Console.Error.WriteLine("       steps NAME   the generator's steps on one document (bundled, openrouter-2026-08-01): time, JIT, bytes");
    return 2;
}
