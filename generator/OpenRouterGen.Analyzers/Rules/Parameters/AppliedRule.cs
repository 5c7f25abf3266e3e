using Microsoft.CodeAnalysis;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Symbols;
using OpenRouterGen.Analyzers.Values;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Analyzers.Rules;

/// <summary>A rule beside an object that has its first parameter: what both parameters can be.</summary>
internal sealed class AppliedRule
{
    private readonly IPropertySymbol _parameter;
    private readonly IPropertySymbol _other;

    private AppliedRule(ParameterRule rule, ConstructedObject made, IPropertySymbol parameter, IPropertySymbol other, MemberValue first, CompilationScope scope)
    {
        Rule = rule;
        Object = made;
        First = first;
        Second = made.Find(other);
        Values = first.Find(scope.Values);
        Others = Second?.Find(scope.Values);
        (_parameter, _other) = (parameter, other);
    }

    public ParameterRule Rule { get; }

    public ConstructedObject Object { get; }

    /// <summary>What the parameter was set to that brings the rule into play.</summary>
    public MemberValue First { get; }

    /// <summary>What the other parameter was set to; null where it was not.</summary>
    public MemberValue? Second { get; }

    public Alternatives<FoundValue> Values { get; }

    /// <summary>What the other parameter can be; null where it was not set.</summary>
    public Alternatives<FoundValue>? Others { get; }

    /// <summary>
    /// Null when the record has not both members, or the object not the other: only a rule that asks for it says anything where it is not set. Null too
    /// where no value brings the rule into play.
    /// </summary>
    /// <param name="rule">A rule that the first parameter may bring into play.</param>
    /// <param name="made">The object.</param>
    /// <param name="first">What the first parameter is set to.</param>
    /// <param name="scope">What is known of values.</param>
    public static AppliedRule? Of(ParameterRule rule, ConstructedObject made, MemberValue first, CompilationScope scope) =>
        rule is { Member: { } parameter, OtherMember: { } other }
            && (rule.Kind == RuleKind.Requires || made.Find(other) is not null)
            && MayBeTriggered(rule, first.Find(scope.Values))
            ? new AppliedRule(rule, made, parameter, other, first, scope)
            : null;

    public bool IsTriggered(FoundValue value) => RuleProof.IsTriggered(Rule, value);

    /// <summary>Whether a value breaks the rule beside everything that the other parameter can be.</summary>
    public bool IsBrokenBesideAll(FoundValue value) => Others is { All.Length: > 0 } && Others.All.All(other => IsBroken(value, other));

    public bool IsBroken(FoundValue value, FoundValue other) => IsTriggered(value) && RuleProof.IsBroken(Rule, value, other);

    /// <summary>Both parameters and the reason.</summary>
    /// <param name="descriptor">What is reported.</param>
    /// <param name="place">Where.</param>
    /// <param name="removable">What can be removed, the best first. What was set on another object cannot.</param>
    public Diagnostic Report(DiagnosticDescriptor descriptor, IOperation place, params MemberValue[] removable)
    {
        var places = removable.Where(member => member.IsOwn).Select(member => member.Assignment.Syntax.GetLocation());
        return Diagnostic.Create(descriptor, place.Syntax.GetLocation(), places, properties: null, SaidName.Of(_parameter), SaidName.Of(_other), Rule.Message);
    }

    private static bool MayBeTriggered(ParameterRule rule, Alternatives<FoundValue> values)
    {
        foreach (var value in values.All)
        {
            if (RuleProof.IsTriggered(rule, value))
            {
                return true;
            }
        }

        return false;
    }
}
