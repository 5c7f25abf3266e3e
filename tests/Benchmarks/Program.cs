using OpenRouterGen.Benchmarks;

// dotnet run -c Release --project tests/Benchmarks -- generator
return args switch
{
    ["generator"] => GeneratorTable.Print(),
    ["cold", var document, var what] => ColdRun.Run(document, what),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: generator    emitted size, generator time and compiler time, as a table");
    return 2;
}
