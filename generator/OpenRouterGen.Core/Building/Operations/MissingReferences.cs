using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Building;

/// <summary>Leaves out the operations that need what a reference does not lead to, and only these. Each such reference is reported where it stands.</summary>
internal sealed class MissingReferences(BuildContext context)
{
    /// <summary>What an operation became; nothing when it cannot be sent or read as the document says.</summary>
    public IReadOnlyList<OperationModel> Whole(OperationView operation, Func<IReadOnlyList<OperationModel>> build)
    {
        var before = context.References.Missed;
        var models = build();
        if (context.References.Missed == before && !AreIncomplete(models))
        {
            return models;
        }

        context.Problems.Report(
            ProblemCatalog.LeftOut, operation.Spot, $"the operation '{operation.OperationId}'", "it needs what a reference of the document does not lead to");
        return [];
    }

    private bool AreIncomplete(IReadOnlyList<OperationModel> models) => context.Types.Incomplete.Count > 0
        && TypeReferences.Reached(models.SelectMany(TypeReferences.Of), context.Types.InOrder.ToDictionary(type => type.Name))
            .Overlaps(context.Types.Incomplete);
}
