using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Building;

/// <summary>
/// Leaves out the operations that need what is not there, and only these: what a reference does not lead to, what is too deep, and what we fail at. Each is
/// reported where it stands.
/// </summary>
internal sealed class WholeOperations(BuildContext context, TypeBuilder types)
{
    /// <summary>What an operation became; nothing when it cannot be sent or read as the document says.</summary>
    public IReadOnlyList<OperationModel> Of(OperationView operation, Func<IReadOnlyList<OperationModel>> build)
    {
        var before = context.References.Missed;
        IReadOnlyList<OperationModel> models = [];
        var isBuilt = types.Attempt(() => models = build()) && !Reach(models, context.Types.Unbuilt);
        if (isBuilt && context.References.Missed == before && !Reach(models, context.Types.Incomplete))
        {
            return models;
        }

        var reason = isBuilt ? "it needs what a reference of the document does not lead to" : "it needs a schema that is not built, for a reason of its own";
        context.Problems.Report(ProblemCatalog.LeftOut, operation.Spot, $"the operation '{operation.OperationId}'", reason);
        return [];
    }

    private bool Reach(IReadOnlyList<OperationModel> models, HashSet<CSharpIdentifier> names) => names.Count > 0
        && TypeReferences.Reached(models.SelectMany(TypeReferences.Of), context.Types.InOrder.ToDictionary(type => type.Name)).Overlaps(names);
}
