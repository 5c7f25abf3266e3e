using Microsoft.CodeAnalysis;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Diagnostics;

namespace OpenRouterGen.Analyzers.Rules;

internal static class MissingCompanion
{
    public static readonly DiagnosticDescriptor Descriptor = DiagnosticCatalog.Describe(
        DiagnosticIds.MissingCompanion,
        "A parameter needs another one",
        "{0} needs {1}: {2}",
        DiagnosticCatalog.Usage,
        DiagnosticSeverity.Error,
        "By a rule, the service refuses the parameter without the other one.");

    public static IEnumerable<Diagnostic> Check(AppliedRule applied, CompilationScope scope)
    {
        // What was set on the original is reported there. An object that may still be completed elsewhere misses nothing yet.
        if (!applied.First.IsOwn || (applied.Second is null && !applied.Object.IsComplete))
        {
            return [];
        }

        var wrong = applied.Values.Proven(value => applied.Others is null ? applied.IsTriggered(value) : applied.IsBrokenBesideAll(value));
        return wrong.Count > 0 && FinalObject.Is(applied.Object.Creation, scope)
            ? wrong.Select(value => applied.Report(Descriptor, value.Place, applied.First))
            : [];
    }
}
