using System.Text.Json.Nodes;

namespace OpenRouterGen.Generator.Tests.Behaviour;

/// <summary>A place in a JSON value, so that a copy of the value can be changed there.</summary>
internal sealed record JsonPlace(JsonPlace? Parent, string? Member, int Index)
{
    public static readonly JsonPlace Root = new(null, null, 0);

    public JsonPlace At(string member) => new(this, member, 0);

    public JsonPlace At(int index) => new(this, null, index);

    public JsonNode? In(JsonNode? root) => Parent is null ? root
        : Member is not null ? Parent.In(root)![Member]
        : Parent.In(root)![Index];

    /// <summary>A copy of the value with another one at this place.</summary>
    public JsonNode? With(JsonNode? root, JsonNode? replacement)
    {
        if (Parent is null)
        {
            return replacement;
        }

        var copy = root!.DeepClone();
        if (Member is not null)
        {
            Parent.In(copy)![Member] = replacement;
        }
        else
        {
            Parent.In(copy)![Index] = replacement;
        }

        return copy;
    }

    public override string ToString() => Parent is null ? "$" : Member is not null ? $"{Parent}.{Member}" : $"{Parent}[{Index}]";
}
