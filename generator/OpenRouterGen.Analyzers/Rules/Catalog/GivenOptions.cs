using Microsoft.CodeAnalysis;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Symbols;
using OpenRouterGen.Analyzers.Values;

namespace OpenRouterGen.Analyzers.Rules;

/// <summary>The options that a request gives to endpoints.</summary>
internal static class GivenOptions
{
    /// <summary>The keys of dictionaries that are written out in the request, each with the endpoint that it is for.</summary>
    public static IEnumerable<(string Endpoint, IOperation Key)> Of(RequestCatalog catalog, ConstructedObject made, RecordShape shape, CompilationScope scope)
    {
        if (catalog.Options.Count == 0 || Holder(catalog, made, shape, scope) is not var (holder, holderShape))
        {
            return [];
        }

        return from member in holder.Members
               where member.Value.IsOwn
               let endpoint = holderShape.WireName(member.Key)
               where endpoint is not null
               from key in WrittenKeys.Of(member.Value.Value, scope)
               select (endpoint, key);
    }

    /// <summary>The object whose members are the endpoints.</summary>
    private static (ConstructedObject Holder, RecordShape Shape)? Holder(
        RequestCatalog catalog, ConstructedObject made, RecordShape shape, CompilationScope scope)
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
}
