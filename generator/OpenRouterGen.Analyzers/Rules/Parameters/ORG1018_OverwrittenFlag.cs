using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Diagnostics;
using OpenRouterGen.Analyzers.Symbols;

namespace OpenRouterGen.Analyzers.Rules;

internal static class OverwrittenFlag
{
    public static readonly DiagnosticDescriptor Descriptor = DiagnosticCatalog.Describe(
        DiagnosticIds.OverwrittenFlag,
        "A flag is overwritten",
        "'{0}' has no effect: '{1}' sets it to {2}",
        DiagnosticCatalog.Usage,
        DiagnosticSeverity.Info,
        "The method that the request is given to sets the flag itself, whatever the request says.");

    /// <summary>A flag of a request that the called method sets to the other value.</summary>
    /// <param name="call">The call.</param>
    /// <param name="sets">The flag that the method sets.</param>
    /// <param name="scope">What is known of values.</param>
    public static IEnumerable<Diagnostic> Check(IInvocationOperation call, SetFlag sets, CompilationScope scope)
    {
        foreach (var argument in call.Arguments)
        {
            if (scope.Types.ShapeOf(argument.Parameter?.Type)?.Member(sets.WireName) is { } member
                && scope.Objects.Read(argument.Value)?.Find(member) is { } set
                && IsFirst(argument.Value, scope))
            {
                return set.Find(scope.Values).Diagnostics(found => found.Constant is bool flag && flag != sets.Value
                    ? Report.Value(Descriptor, found, [], member.Name, call.TargetMethod.Name, sets.Value ? "true" : "false")
                    : null);
            }
        }

        return [];
    }

    // A request that several methods get is reported once, and not at all where the first of them does as it says.
    private static bool IsFirst(IOperation request, CompilationScope scope) => request is not ILocalReferenceOperation local
        || scope.Locals.ReferencesOf(local.Local, local).Where(scope.Locals.IsGiven).All(mention => mention.Syntax.SpanStart >= local.Syntax.SpanStart);
}
