using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenRouterGen.Analyzers.Tests.Harness;
using Xunit.Abstractions;

namespace OpenRouterGen.Analyzers.Tests.Agreement;

/// <summary>The refactoring writes into the source what <c>FitTo</c> would make of the request at run time: both programs are run, and compared.</summary>
public class FitAgreementTests(ITestOutputHelper output)
{
    [Fact]
    public Task Source_and_run_time_fit_every_value_of_every_parameter_alike() => AgreeAsync(AgreementTable.Singles);

    // Each asks an editor: some of the pairs are enough.
    [Fact]
    public Task They_fit_two_parameters_together_alike() => AgreeAsync([.. AgreementTable.Pairs.Where((_, index) => index % 5 == 0)]);

    private async Task AgreeAsync(IReadOnlyList<AgreementCase> all)
    {
        // Options have no JSON here, and a format that no transparent background can have is no matter of a model.
        var cases = all.Where(one => one.Settings.All(setting => setting.Parameter != "provider") && !IsTransparentWithoutAlpha(one)).ToList();
        var source = Source(cases, one => one.Code);
        var atRunTime = Run(Source(cases, one => $"({one.Code}).FitTo(\"{one.Model}\").Request"));
        var inSource = Run(await FitAllAsync(source));
        var unchanged = Run(source);
        var changed = atRunTime.Zip(unchanged).Count(pair => pair.First != pair.Second);
        output.WriteLine($"{cases.Count} requests, {changed} of which were changed");
        var differences = cases.Zip(atRunTime, inSource).Where(one => one.Second != one.Third);
        Assert.Empty(differences.Take(20).Select(one => $"{one.First}: {one.Second}, in source {one.Third}"));
        Assert.InRange(changed, 100, cases.Count - 50);
    }

    private static bool IsTransparentWithoutAlpha(AgreementCase one) =>
        one.Code.Contains("\"transparent\"", StringComparison.Ordinal)
            && (one.Code.Contains("\"jpeg\"", StringComparison.Ordinal) || one.Code.Contains("\"svg\"", StringComparison.Ordinal));

    private static string Source(IEnumerable<AgreementCase> cases, Func<AgreementCase, string> code)
    {
        var source = new StringBuilder("""
            using System.Collections.Generic;
            using System.Linq;
            using System.Text.Json;
            using OpenRouter;

            public static class Program
            {
                private static readonly ImageReference reference = "https://example.com/a.png";

                public static string[] Run() => Requests().Select(request => JsonSerializer.Serialize(request)).ToArray();

                private static IEnumerable<ImageGenerationRequest> Requests() =>
                [

            """);
        foreach (var one in cases)
        {
            source.Append(code(one)).Append(",\n");
        }

        return source.Append("];\n}\n").ToString();
    }

    /// <summary>The refactoring of each request, all of them in one text.</summary>
    private static async Task<string> FitAllAsync(string source)
    {
        var workspace = FixWorkspace.Of(source);
        var document = workspace.Solution.Projects.Single().Documents.Single();
        var text = await document.GetTextAsync();
        var changes = new List<TextChange>();
        foreach (var made in (await document.GetSyntaxRootAsync())!.DescendantNodes().OfType<ObjectCreationExpressionSyntax>())
        {
            foreach (var action in await workspace.RefactoringsAsync(new TextSpan(made.SpanStart, 0)))
            {
                var fitted = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single();
                changes.AddRange(await fitted.ChangedSolution.GetDocument(document.Id)!.GetTextChangesAsync(document));
            }
        }

        return text.WithChanges(changes).ToString();
    }

    private static string[] Run(string source)
    {
        var tree = CSharpSyntaxTree.ParseText(source, EmittedClient.ParseOptions);
        using var image = new MemoryStream();
        var result = CSharpCompilation
            .Create("Fitted", [tree, .. EmittedClient.Trees], EmittedClient.PlatformAndRuntime, EmittedClient.CompilationOptions)
            .Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(5)));
        image.Position = 0;

        // The runtime that is loaded already: its names are the same.
        var assembly = new AssemblyLoadContext(null).LoadFromStream(image);
        return (string[])assembly.GetType("Program")!.GetMethod("Run", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, null)!;
    }
}
