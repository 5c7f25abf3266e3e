using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Building;

/// <summary>Gives an operation whose answer holds bytes in base64 methods that send them to a target as they come.</summary>
internal sealed class DownloadBuilder(BuildContext context)
{
    public DownloadModel? Build(OperationView operation, OperationModel model, OperationScope names, NameScope parameters)
    {
        if (model is not { ResponseKind: MediaKind.Json, Response: not null } || Members(model) is not { Count: > 0 } members)
        {
            return null;
        }

        var owner = $"the target of the downloads of operation '{operation.OperationId}'";
        var target = parameters.Give("target", "target", owner, operation.Spot, ParameterBuilder.Overlay);
        var download = new DownloadModel(names.Method(string.Empty, "To", "the downloads"), target, members);
        return model.Stream is not { } stream ? download : download with
        {
            StreamingMethodName = names.Method(string.Empty, "StreamingTo", "the streamed downloads"),
            Tag = stream.Tag,
            Results = stream.Results,
        };
    }

    private EquatableList<string> Members(OperationModel model)
    {
        var members = new SortedSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<CSharpIdentifier>();
        var waiting = new Stack<TypeRef>(TypeReferences.Received(model));
        while (waiting.Count > 0)
        {
            if (TypeReferences.Named(waiting.Pop()) is not { } named || !seen.Add(named.Name) || context.Types.Find<TypeModel>(named.Name) is not { } type)
            {
                continue;
            }

            if (type is RecordModel record)
            {
                members.UnionWith(record.Properties
                    .Where(property => property.Type is ScalarRef { Kind: ScalarKind.Base64 })
                    .Select(property => property.WireName));
            }

            foreach (var next in TypeReferences.Of(type))
            {
                waiting.Push(next);
            }
        }

        return members.ToEquatableList();
    }
}
