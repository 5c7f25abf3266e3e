using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Comparison.Sides;

/// <summary>The methods that a client has for an operation.</summary>
internal static class OperationMethods
{
    public static IEnumerable<CSharpIdentifier> Of(OperationModel operation)
    {
        CSharpIdentifier?[] methods =
        [
            operation.Names.Method, operation.Names.TryMethod, operation.Stream?.MethodName, operation.Pagination?.MethodName, operation.Joined?.MethodName,
            operation.Joined?.TryMethodName, operation.Download?.MethodName, operation.Download?.StreamingMethodName,
        ];
        return methods.OfType<CSharpIdentifier>();
    }
}
