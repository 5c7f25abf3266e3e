using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Rules;
using OpenRouterGen.Analyzers.Symbols;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Analyzers.Checks;

/// <summary>Looks at the rules between the members of an object that is being made.</summary>
internal sealed class ParameterRuleChecks : CheckGroup
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors =>
        [ContradictingParameters.Descriptor, IgnoredParameter.Descriptor, MissingCompanion.Descriptor, UncertainParameters.Descriptor];

    /// <inheritdoc/>
    public override void CheckObject(OperationAnalysisContext context, RecordShape shape, CompilationScope scope)
    {
        if (shape.Rules.IsEmpty || scope.Objects.Read(context.Operation) is not { } made)
        {
            return;
        }

        foreach (var (member, value) in made)
        {
            foreach (var rule in shape.RulesOf(member))
            {
                if (AppliedRule.Of(rule, made, value, scope) is { } applied)
                {
                    context.Report(Check(applied, scope));
                }
            }
        }
    }

    // A parameter that misses its companion is refused: there is nothing that would make it ignored.
    private static IEnumerable<Diagnostic> Check(AppliedRule applied, CompilationScope scope) => (applied.Rule.Kind, applied.Rule.Effect) switch
    {
        (RuleKind.Requires, _) => MissingCompanion.Check(applied, scope),
        (_, RuleEffect.Ignored) => IgnoredParameter.Check(applied),
        (_, RuleEffect.Refused) => ContradictingParameters.Check(applied),
        (_, RuleEffect.Undecided) => UncertainParameters.Check(applied),
    };
}
