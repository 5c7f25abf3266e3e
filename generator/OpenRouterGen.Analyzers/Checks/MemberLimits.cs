using Microsoft.CodeAnalysis;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Rules;
using OpenRouterGen.Analyzers.Symbols;
using OpenRouterGen.Analyzers.Values;

namespace OpenRouterGen.Analyzers.Checks;

/// <summary>What is checked of each value of one member or parameter: made of its limits once, and not again for each value.</summary>
internal sealed class MemberLimits
{
    private readonly List<Func<FoundValue, Diagnostic?>> _ofValues = [];
    private readonly Func<FoundCount, Diagnostic?>? _ofItems;

    private MemberLimits(ISymbol symbol, ITypeSymbol type, ValueLimits limits)
    {
        if (limits.Range is { } range) _ofValues.Add(found => NumberOutOfRange.Check(symbol, type, found, range));
        if (limits.HasLength) _ofValues.Add(found => TextLength.Check(symbol, found, limits));
        if (limits.Pattern is { } pattern) _ofValues.Add(found => PatternMismatch.Check(symbol, found, pattern));
        if (limits.IsRequired) _ofValues.Add(found => RequiredIsNull.Check(symbol, type, found));
        if (limits.HasItems) _ofItems = found => ItemCount.Check(symbol, found, limits);
    }

    /// <summary>Null for a symbol without limits.</summary>
    public static MemberLimits? Read(ISymbol symbol, RuntimeTypes types) => types.LimitsOf(symbol) is not { } limits ? null : symbol switch
    {
        IPropertySymbol property => new MemberLimits(property, property.Type, limits),
        IParameterSymbol parameter => new MemberLimits(parameter, parameter.Type, limits),
        _ => null,
    };

    /// <summary>What is wrong with a value; nothing for nearly all.</summary>
    public IReadOnlyList<Diagnostic> Check(IOperation value, CompilationScope scope)
    {
        List<Diagnostic>? wrong = null;
        if (_ofValues.Count > 0)
        {
            var values = scope.Values.Find(value);
            foreach (var check in _ofValues) Add(values.Diagnostics(check));
        }

        if (_ofItems is not null)
        {
            Add(scope.Items.Count(value).Diagnostics(_ofItems));
        }

        return wrong ?? [];

        void Add(IReadOnlyList<Diagnostic> found)
        {
            if (found.Count > 0)
            {
                (wrong ??= []).AddRange(found);
            }
        }
    }
}
