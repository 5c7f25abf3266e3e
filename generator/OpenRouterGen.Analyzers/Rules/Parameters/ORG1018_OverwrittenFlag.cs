using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Diagnostics;
using OpenRouterGen.Analyzers.Symbols;
using OpenRouterGen.Analyzers.Values;

namespace OpenRouterGen.Analyzers.Rules;

internal static class OverwrittenFlag
{
    public static readonly DiagnosticDescriptor Descriptor = DiagnosticCatalog.Describe(
        DiagnosticIds.OverwrittenFlag,
        "A flag is overwritten",
        "{0} has no effect: '{1}' sets it to {2}",
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
                    ? Report.Value(Descriptor, found, [], SaidName.Of(member), call.TargetMethod.Name, sets.Value ? "true" : "false")
                    : null);
            }
        }

        return [];
    }

    /// <summary>Whether a method that a request is given to sets a flag of it: then what the request says of the flag is that method's matter.</summary>
    public static bool IsSet(ConstructedObject request, string wireName, CompilationScope scope) => Places(request.Creation, scope).Any(place =>
        place.Parent is IArgumentOperation { Parent: IInvocationOperation call }
            && scope.Types.FlagOf(call.TargetMethod)?.WireName == wireName);

    /// <summary>Where an object is used: in place, or as the local that holds it.</summary>
    private static IEnumerable<IOperation> Places(IOperation creation, CompilationScope scope)
    {
        var whole = Whole(creation);
        return whole.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } declarator }
            ? scope.Locals.ReferencesOf(local, declarator).Select(Whole)
            : [whole];
    }

    private static IOperation Whole(IOperation value)
    {
        while (value.Parent is IConversionOperation or IParenthesizedOperation)
        {
            value = value.Parent;
        }

        return value;
    }

    // A request that several methods get is reported once, and not at all where the first of them does as it says.
    private static bool IsFirst(IOperation request, CompilationScope scope) => request is not ILocalReferenceOperation local
        || scope.Locals.ReferencesOf(local.Local, local).Where(scope.Locals.IsGiven).All(mention => mention.Syntax.SpanStart >= local.Syntax.SpanStart);
}
