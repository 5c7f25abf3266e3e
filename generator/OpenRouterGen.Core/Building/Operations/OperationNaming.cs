using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Building;

/// <summary>
/// Names the methods of a client. The document's own words come first: every operation has the name of its method before a name is made
/// from another's.
/// </summary>
internal sealed class OperationNaming(BuildContext context, BodyBuilder bodies)
{
    /// <summary>The names of each operation.</summary>
    public IReadOnlyList<OperationScope> Name(IReadOnlyList<OperationView> operations, NameScope client)
    {
        var methods = operations.Select(operation => Method(operation, client)).ToList();
        var scopes = operations
            .Select((operation, index) => new OperationScope(client, operation, Owner(operation), methods[index]) { Words = Words(operation) })
            .ToList();
        for (var i = 0; i < scopes.Count; i++)
        {
            if (bodies.HasFormBesideJson(operations[i]))
            {
                scopes[i].AddForm();
            }
        }

        return scopes;
    }

    private CSharpIdentifier Method(OperationView operation, NameScope client)
    {
        var chosen = context.Names.Chosen(operation.Node, ExtensionKeys.Name);
        var wanted = chosen?.Text ?? MethodNames.Method(Words(operation), MethodNames.Client(operation.Tag));
        return client.Give(
            wanted, operation.OperationId, Owner(operation), operation.Spot, OperationScope.Overlay, OperationScope.Ending, chosen?.Spot);
    }

    private static string Words(OperationView operation) =>
        PascalCase.From(operation.Node.Text(ExtensionKeys.SpeakeasyName) ?? operation.OperationId, "Call");

    private static string Owner(OperationView operation) => $"operation '{operation.OperationId}'";
}
