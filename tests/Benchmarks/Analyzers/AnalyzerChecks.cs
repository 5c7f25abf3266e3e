using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Checks;

namespace OpenRouterGen.Benchmarks.Analyzers;

/// <summary>
/// What each group of checks costs alone, called for operations that are bound already: processor time, which a machine that others use does not
/// change, and bytes.
/// </summary>
internal static class AnalyzerChecks
{
    private const int WarmUp = 6;
    private const int Runs = 9;

    private static readonly AnalyzerOptions s_options = new([]);

    public static void Print(int files, Func<CSharpCompilation> project)
    {
        Console.WriteLine();
        Console.WriteLine($"| checks over {files} files, {3 * files} requests | CPU ms | KB |");
        Console.WriteLine("|---|---|---|");
        Row(project, "none", []);
        foreach (var group in AllChecks.Groups)
        {
            Row(project, group.GetType().Name, [group]);
        }

        Row(project, "all", AllChecks.Groups);
    }

    private static void Row(Func<CSharpCompilation> project, string name, IReadOnlyList<CheckGroup> groups)
    {
        var runs = Measured.Warmed(() => Measure(project(), groups), WarmUp, Runs);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {Measured.Median(runs.Select(run => run.Milliseconds)):F1} | {Measured.Median(runs.Select(run => run.Kilobytes)):F0} |"));
    }

    private static (double Milliseconds, double Kilobytes) Measure(Compilation compilation, IReadOnlyList<CheckGroup> groups)
    {
        var contexts = Contexts(compilation);
        var (cpu, bytes) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
        var scope = CompilationScope.Of(compilation)!;
        var checks = new RecordedChecks(compilation, s_options, CancellationToken.None);
        AllChecks.Start(checks, scope, groups);
        foreach (var context in contexts)
        {
            foreach (var check in checks.Of(context.Operation.Kind)) check(context);
        }

        return ((Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds, (GC.GetAllocatedBytesForCurrentThread() - bytes) / 1024d);
    }

    // The constructor is obsolete for who would drive analyzers by it.
#pragma warning disable CS0618
    private static List<OperationAnalysisContext> Contexts(Compilation compilation) => compilation.SyntaxTrees
        .SelectMany(tree => Operations(compilation, tree))
        .Select(operation => new OperationAnalysisContext(operation, compilation.Assembly, compilation, s_options, Refuse, _ => true, CancellationToken.None))
        .ToList();
#pragma warning restore CS0618

    private static void Refuse(Diagnostic diagnostic) => throw new InvalidOperationException("what is measured must be right: " + diagnostic);

    private static IEnumerable<IOperation> Operations(Compilation compilation, SyntaxTree tree)
    {
        var model = compilation.GetSemanticModel(tree);
        return tree.GetRoot().DescendantNodes(node => !IsBody(node)).Where(IsBody)
            .SelectMany(body => model.GetOperation(body)?.DescendantsAndSelf() ?? []);
    }

    private static bool IsBody(SyntaxNode node) =>
        node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax;
}
