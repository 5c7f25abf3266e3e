using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Running;

namespace OpenRouterGen.Benchmarks.Runtime;

/// <summary>The cases of the quick mode under BenchmarkDotNet, for figures with error bars.</summary>
[InProcess]
[MemoryDiagnoser]
public class RuntimeBenchmarks
{
    private RuntimeCase _case = null!;

    /// <summary>The names of the cases.</summary>
    public static IEnumerable<string> Names => RuntimeCase.All.Select(static item => item.ToString());

    /// <summary>The name of the case.</summary>
    [ParamsSource(nameof(Names))]
    public string Case { get; set; } = "";

    public static int Run(string[] arguments)
    {
        BenchmarkSwitcher.FromTypes([typeof(RuntimeBenchmarks)]).Run(arguments);
        return 0;
    }

    [GlobalSetup]
    public void Choose() => _case = RuntimeCase.All.Single(item => item.ToString() == Case);

    [Benchmark(Baseline = true)]
    public void Baseline() => _case.Baseline();

    [Benchmark]
    public void Ours() => _case.Ours();
}
