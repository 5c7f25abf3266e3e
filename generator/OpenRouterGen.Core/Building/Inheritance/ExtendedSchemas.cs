using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>Which components a component extends by its allOf, and what each says of itself.</summary>
internal sealed class ExtendedSchemas(References references, SchemaReader schemas, SpecMapping components)
{
    /// <summary>The components that a discriminator leads to: one that adds nothing to another is a kind of it nevertheless.</summary>
    public HashSet<string> Mapped { get; } = new(StringComparer.Ordinal);

    public SpecMapping? Node(string component) => components[component] as SpecMapping;

    /// <summary>The discriminator that a schema states, itself or in a part of its allOf that stands in it.</summary>
    public static SpecMapping? Discriminator(SpecMapping schema) =>
        Parts(schema).Select(part => part.Mapping("discriminator")).FirstOrDefault(found => found?.Text("propertyName") is not null);

    /// <summary>Whether a schema, or a part of its allOf that stands in it, lists cases.</summary>
    public static bool ListsCases(SpecMapping schema) => Parts(schema).Any(part => (part["oneOf"] ?? part["anyOf"]) is SpecSequence);

    /// <summary>The components that one extends, without repetition.</summary>
    public IReadOnlyList<string> Of(string component) => Node(component) is not { } node || node.Find("allOf") is null || IsAlias(component, node)
        ? []
        : [.. Parts(node).Select(part => references.SchemaName(part)).OfType<string>().Select(Behind)
            .Where(other => other != component && Node(other) is not null).Distinct(StringComparer.Ordinal)];

    /// <summary>The component that a component is but another word for; else itself.</summary>
    public string Behind(string component)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (seen.Add(component) && Node(component) is { } node && IsAlias(component, node))
        {
            var target = references.SchemaName(node) is not null ? node : schemas.Annotated(node)!;
            component = references.SchemaName(target)!;
        }

        return component;
    }

    /// <summary>The component that the target of a mapping is; null when it is none.</summary>
    public string? Target(SpecNode target) => Stated(target) is { } name ? Behind(name) : null;

    /// <summary>The same, were it but another word for one.</summary>
    public string? Stated(SpecNode target) => references.Component(target) is { } name && Node(name) is not null ? name : null;

    /// <summary>Whether a component says nothing that another one does not, so that it is that one.</summary>
    private bool IsAlias(string component, SpecMapping node)
    {
        if (references.SchemaName(node) is not null)
        {
            return true;
        }

        var isKind = Mapped.Contains(component) || node.Sequence("allOf")?.Items.OfType<SpecMapping>().Any(part => part.Find("type") is not null) == true;
        return !isKind && schemas.Annotated(node) is { } other && references.SchemaName(other) is not null;
    }

    // What stands in the schema itself, not what it refers to.
    private static IEnumerable<SpecMapping> Parts(SpecMapping schema)
    {
        var waiting = new Stack<SpecMapping>([schema]);
        while (waiting.Count > 0)
        {
            var part = waiting.Pop();
            yield return part;
            if (part["allOf"] is SpecSequence parts)
            {
                foreach (var item in parts.Items.OfType<SpecMapping>().Reverse())
                {
                    waiting.Push(item);
                }
            }
        }
    }
}
