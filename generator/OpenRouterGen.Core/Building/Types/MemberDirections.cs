using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>
/// Reads <c>readOnly</c> and <c>writeOnly</c> of members: they stand on the member, beside or behind its reference, or in a part of an allOf.
/// </summary>
internal sealed class MemberDirections(BuildContext context)
{
    /// <summary>The direction of a member.</summary>
    /// <param name="property">The member.</param>
    /// <param name="target">What its schema is behind all references; null where it could not be read.</param>
    public MemberDirection Of(SchemaProperty property, SchemaView? target) =>
        property.IsReadOnly || Says(property.Node, target, "readOnly") ? MemberDirection.Answers
        : property.IsWriteOnly || Says(property.Node, target, "writeOnly") ? MemberDirection.Requests
        : MemberDirection.Both;

    private bool Says(SpecNode node, SchemaView? target, string key)
    {
        if (target?.Node.IsTrue(key) == true)
        {
            return true;
        }

        // Components that only stand for other ones: the target is behind them.
        HashSet<SpecNode>? passed = null;
        while (node is SpecMapping mapping)
        {
            if (mapping.IsTrue(key))
            {
                return true;
            }

            var next = context.References.SchemaName(mapping);
            if (mapping.Sequence("allOf") is { } parts)
            {
                if (SaysPart(parts, key))
                {
                    return true;
                }

                next ??= NamedPart(parts);
            }

            // Nearly every member leads nowhere, and needs no set.
            if ((next is null ? context.Schemas.OnlyCase(mapping)?.Case : context.Components?[next]) is not { } further
                || !(passed ??= [node]).Add(further))
            {
                return false;
            }

            node = further;
        }

        return false;
    }

    private static bool SaysPart(SpecSequence parts, string key) => parts.Items.Exists(part => part is SpecMapping annotation && annotation.IsTrue(key));

    private string? NamedPart(SpecSequence parts) => parts.Items.Select(context.References.SchemaName).FirstOrDefault(name => name is not null);
}
