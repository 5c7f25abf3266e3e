namespace OpenRouterGen.Benchmarks.Analyzers;

/// <summary>What the SDK analyzes a project of .NET 10 with, unless the project says otherwise.</summary>
internal static class SdkAnalyzers
{
    private static readonly string s_folder = Path.Combine(
        Path.GetDirectoryName(CompilerRun.Compiler)!, "..", "..", "Sdks", "Microsoft.NET.Sdk", "analyzers");

    /// <summary>The analyzers of code quality, and the generators and analyzers of the platform's reference package.</summary>
    public static IEnumerable<string> Files =>
    [
        Path.Combine(s_folder, "Microsoft.CodeAnalysis.NetAnalyzers.dll"),
        Path.Combine(s_folder, "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll"),
        .. Directory.EnumerateFiles(Path.GetDirectoryName(CompilerRun.SerializerGenerator())!, "*.dll"),
    ];

    public static string Configuration => Path.Combine(s_folder, "build", "config", "analysislevel_10_default.globalconfig");
}
