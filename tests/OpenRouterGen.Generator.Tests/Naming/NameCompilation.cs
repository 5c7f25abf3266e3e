using System.Globalization;
using Microsoft.CodeAnalysis;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Generator.Tests.Emission;

namespace OpenRouterGen.Generator.Tests.Naming;

/// <summary>Compiles many documents at once, each in its own namespace: a compilation for each would cost more than all of their code.</summary>
internal static class NameCompilation
{
    /// <summary>The documents that have errors or warnings, by number, with what is wrong.</summary>
    public static IReadOnlyDictionary<int, string> Failures(IReadOnlyList<NameDocument> documents)
    {
        var failures = new Dictionary<int, string>();
        var texts = new List<string>();
        var owners = new List<int>();
        for (var i = 0; i < documents.Count; i++)
        {
            var result = documents[i].Compile("N" + i.ToString(CultureInfo.InvariantCulture));
            if (result.Model is not { } model)
            {
                failures[i] = string.Join("\n", result.Problems.Where(problem => problem.Descriptor.Severity == ProblemSeverity.Error)
                    .Select(problem => problem.Message));
                continue;
            }

            foreach (var file in EmittedCode.Emit(model))
            {
                texts.Add(EmittedCode.AsOrdinary(file.Text));
                owners.Add(i);
            }
        }

        foreach (var diagnostic in EmittedCode.Compile(texts).GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning))
        {
            failures.TryAdd(Owner(diagnostic, owners), diagnostic.ToString());
        }

        return failures;
    }

    public static string? Failure(NameDocument document) => Failures([document]).GetValueOrDefault(0);

    private static int Owner(Diagnostic diagnostic, List<int> owners)
    {
        var name = Path.GetFileNameWithoutExtension(diagnostic.Location.GetLineSpan().Path)["File".Length..];
        return owners[int.Parse(name, CultureInfo.InvariantCulture)];
    }
}
