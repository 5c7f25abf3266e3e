using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
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
        if (catalog.Options.Count == 0 || MadePath.Object(catalog.Options, made, shape, scope) is not var (holder, holderShape))
        {
            return [];
        }

        return from set in holder.Members
               where set.Value.IsOwn
               let endpoint = holderShape.WireName(set.Member)
               where endpoint is not null
               from key in WrittenKeys.Of(set.Value.Value, scope)
               select (endpoint, key);
    }

    /// <summary>The endpoints that get options, as the document names them. Others may be newer than this client.</summary>
    public static IEnumerable<(string Endpoint, IOperation Place)> Endpoints(
        RequestCatalog catalog, ConstructedObject made, RecordShape shape, CompilationScope scope)
    {
        if (catalog.Options.Count == 0 || MadePath.Object(catalog.Options, made, shape, scope) is not var (holder, holderShape))
        {
            return [];
        }

        return from set in holder.Members
               where set.Value.IsOwn && !IsNull(set.Value.Value)
               let endpoint = holderShape.WireName(set.Member)
               where endpoint is not null
               select (endpoint, set.Value.Assignment is IAssignmentOperation { Target: var target } ? target : set.Value.Assignment);
    }

    private static bool IsNull(IOperation value)
    {
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        return value is { ConstantValue: { HasValue: true, Value: null } } or IDefaultValueOperation;
    }
}
