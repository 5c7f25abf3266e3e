using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Diagnostics;
using OpenRouterGen.Analyzers.Symbols;
using OpenRouterGen.Analyzers.Values;

namespace OpenRouterGen.Analyzers.Rules;

/// <summary>
/// One rule against one object. A value of one parameter is wrong when it disagrees with every value that the other can have: then it is
/// wrong whichever branch is taken.
/// </summary>
internal sealed class RuleEvaluation(ParameterRule rule, RecordShape shape, ConstructedObject made, CompilationScope scope)
{
    public IEnumerable<Diagnostic> Problems()
    {
        if (shape.Member(rule.Parameter) is not { } parameter || shape.Member(rule.Other) is not { } other || made.Find(parameter) is not { } first)
        {
            return [];
        }

        var values = scope.Values.Find(first.Value);
        return rule.Kind == "Requires" ? Missing(parameter, other, first, values) : Disagreeing(parameter, other, first, values);
    }

    private IEnumerable<Diagnostic> Disagreeing(IPropertySymbol parameter, IPropertySymbol other, MemberValue first, IReadOnlyList<FoundValue> values)
    {
        // What the object was copied from is reported there.
        if (made.Find(other) is not { } second || !(first.IsOwn || second.IsOwn))
        {
            return [];
        }

        var others = scope.Values.Find(second.Value);
        var wrong = values.Where(value => others.Count > 0 && others.All(one => IsBroken(value, one))).ToList();
        if (wrong.Count > 0)
        {
            return wrong.Select(value => Say(first.IsOwn ? value.Place : second.Value, parameter, other, first, second)).Take(first.IsOwn ? wrong.Count : 1);
        }

        // A parameter that only some values of the other one cause to be ignored counts beside the rest.
        if (rule.IsIgnored)
        {
            return [];
        }

        var wrongOthers = others.Where(value => values.Count > 0 && values.All(one => IsBroken(one, value)));
        return wrongOthers.Select(value => Say(second.IsOwn ? value.Place : first.Value, parameter, other, first, second));
    }

    private bool IsBroken(FoundValue value, FoundValue other) => ParameterRuleCheck.IsTriggered(rule, value) && ParameterRuleCheck.IsBroken(rule, value, other);

    // An object that may still be completed elsewhere misses nothing yet.
    private IEnumerable<Diagnostic> Missing(IPropertySymbol parameter, IPropertySymbol other, MemberValue first, IReadOnlyList<FoundValue> values)
    {
        var isUnset = made.Find(other) is { } second ? scope.Values.Find(second.Value).All(value => value.Kind == FoundKind.Null) : made.IsComplete;
        if (!first.IsOwn || !isUnset || !FinalObject.Is(made.Creation, scope))
        {
            return [];
        }

        return values.Where(value => ParameterRuleCheck.IsTriggered(rule, value)).Select(value => Create(DiagnosticCatalog.MissingCompanion, value.Place, first, null, other, parameter.Name, other.Name));
    }

    private Diagnostic Say(IOperation place, IPropertySymbol parameter, IPropertySymbol other, MemberValue first, MemberValue second) => Create(
        rule.IsIgnored ? DiagnosticCatalog.IgnoredParameter : DiagnosticCatalog.ContradictingParameters,
        place,
        first,
        second,
        other,
        parameter.Name,
        other.Name);

    private Diagnostic Create(DiagnosticDescriptor descriptor, IOperation place, MemberValue first, MemberValue? second, IPropertySymbol other, string name, string otherName)
    {
        var properties = ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Member, other.Name);

        // What can be removed: the ignored parameter, or first the one that the rule asks to leave out.
        IEnumerable<MemberValue?> removable = rule.IsIgnored ? [first] : [second, first];
        var places = removable.OfType<MemberValue>().Where(member => member.IsOwn).Select(member => member.Assignment.Syntax.GetLocation());
        return Diagnostic.Create(descriptor, place.Syntax.GetLocation(), places, properties, name, otherName, rule.Message);
    }
}
