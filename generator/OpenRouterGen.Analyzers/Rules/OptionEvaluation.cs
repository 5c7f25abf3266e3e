using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Diagnostics;
using OpenRouterGen.Analyzers.Symbols;
using OpenRouterGen.Analyzers.Values;

namespace OpenRouterGen.Analyzers.Rules;

/// <summary>The options that a request gives to endpoints, against those that the endpoints of its entry take.</summary>
internal sealed class OptionEvaluation(RequestCatalog catalog, IReadOnlyList<CatalogEntry> entries, RecordShape shape, ConstructedObject made, CompilationScope scope)
{
    public IEnumerable<Diagnostic> Problems()
    {
        if (catalog.Options.Count == 0 || Holder() is not var (holder, holderShape))
        {
            return [];
        }

        return holder.Members
            .Where(member => member.Value.IsOwn)
            .SelectMany(member => holderShape.WireName(member.Key) is { } endpoint ? Dropped(endpoint, member.Value) : []);
    }

    /// <summary>The object whose members are the endpoints.</summary>
    private (ConstructedObject Holder, RecordShape Shape)? Holder()
    {
        var (current, currentShape) = (made, shape);
        foreach (var step in catalog.Options)
        {
            if (currentShape.Member(step) is not { } member
                || current.Find(member) is not { IsOwn: true } set
                || scope.Objects.Read(set.Value) is not { } next
                || scope.Types.ShapeOf(next.Type) is not { } nextShape)
            {
                return null;
            }

            (current, currentShape) = (next, nextShape);
        }

        return (current, currentShape);
    }

    private IEnumerable<Diagnostic> Dropped(string endpoint, MemberValue options)
    {
        var taken = entries.Select(entry => entry.OptionsOf(endpoint)).ToList();
        if (taken.Contains(null))
        {
            return [];
        }

        var words = taken[0]!.Count == 0 ? "no options" : "only " + string.Join(", ", taken[0]!.Select(name => $"'{name}'"));
        return Keys(options.Value)
            .Where(key => key.ConstantValue is { HasValue: true, Value: string name } && taken.All(names => !names!.Contains(name, StringComparer.Ordinal)))
            .Select(key => Report.Place(CatalogDiagnostics.DroppedOption, key, key.ConstantValue.Value!, endpoint, entries[0].Id, words, entries[0].Source));
    }

    /// <summary>The keys of a dictionary that is written out.</summary>
    private static IEnumerable<IOperation> Keys(IOperation value)
    {
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        if (value is not IObjectCreationOperation { Initializer: { } initializer })
        {
            yield break;
        }

        foreach (var item in initializer.Initializers)
        {
            switch (item)
            {
                case IInvocationOperation { TargetMethod.Name: "Add", Arguments: { Length: 2 } arguments }:
                    yield return arguments[0].Value;
                    break;
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: { Length: 1 } index } }:
                    yield return index[0].Value;
                    break;
            }
        }
    }
}
