using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Diagnostics;

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
    /// <param name="wireName">The flag that the method sets.</param>
    /// <param name="value">What it sets the flag to.</param>
    /// <param name="scope">What is known of values.</param>
    public static IEnumerable<Diagnostic> Check(IInvocationOperation call, string wireName, bool value, CompilationScope scope)
    {
        foreach (var argument in call.Arguments)
        {
            if (scope.Types.ShapeOf(argument.Parameter?.Type)?.Member(wireName) is { } member
                && IsFirst(argument.Value, scope)
                && scope.Objects.Read(argument.Value)?.Find(member) is { } set)
            {
                return scope.Values.Find(set.Value).Diagnostics(found => found.Constant is bool flag && flag != value
                    ? Report.Value(Descriptor, found, [], member.Name, call.TargetMethod.Name, value ? "true" : "false")
                    : null);
            }
        }

        return [];
    }

    // A request that several methods get is reported once, and not at all where the first of them does as it says.
    private static bool IsFirst(IOperation request, CompilationScope scope) => request is not ILocalReferenceOperation local
        || scope.Locals.ReferencesOf(local.Local, local).Where(scope.Locals.IsGiven).All(mention => mention.Syntax.SpanStart >= local.Syntax.SpanStart);
}
