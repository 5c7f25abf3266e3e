using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;
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
        if (context.References.Missed == before && !models.SelectMany(TypeReferences.Of).Any(IsIncomplete))
        {
            return models;
        }

        context.Problems.Report(
            ProblemCatalog.LeftOut, operation.Spot, $"the operation '{operation.OperationId}'", "it needs what a reference of the document does not lead to");
        return [];
    }

    private bool IsIncomplete(TypeRef type)
    {
        if (context.Types.Incomplete.Count == 0)
        {
            return false;
        }

        var seen = new HashSet<CSharpIdentifier>();
        var waiting = new Stack<TypeRef>([type]);
        while (waiting.Count > 0)
        {
            if (TypeReferences.Named(waiting.Pop()) is not { } named || !seen.Add(named.Name))
            {
                continue;
            }

            if (context.Types.Incomplete.Contains(named.Name))
            {
                return true;
            }

            foreach (var part in context.Types.Find<TypeModel>(named.Name) is { } model ? TypeReferences.Of(model) : [])
            {
                waiting.Push(part);
            }
        }

        return false;
    }
}
