using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>
/// Finds the components to build ahead. Building goes from a schema into those that it is made of, level by level on a stack that may be small; where many
/// components follow each other, the far ones are built first, and what is built is not gone into again.
/// </summary>
internal sealed class LongChains(BuildContext context)
{
    // How many levels below a schema are not built yet; none while it is looked at, so that a circle ends.
    private readonly Dictionary<SpecMapping, int> _levels = [];

    /// <summary>The components below a schema at which a chain is cut, the farthest first: each is to be built before the next.</summary>
    public IEnumerable<string> Below(SpecNode root)
    {
        var open = new Stack<Step>();
        Enter(root, open);
        while (open.Count > 0)
        {
            var step = open.Peek();
            if (step.Next < step.Parts.Count)
            {
                Enter(step.Parts[step.Next++], open);
                continue;
            }

            open.Pop();
            var levels = step.Levels + (step.IsNested ? 0 : 1);
            if (step is { Component: { } component, IsNested: false } && levels >= context.Limits.Levels / 2)
            {
                yield return component;
                levels = 1;
            }

            Close(step.Node, levels, open);
        }
    }

    private void Enter(SpecNode node, Stack<Step> open)
    {
        if (Find(node) is not { } found)
        {
            return;
        }

        if (_levels.TryGetValue(found.Node, out var known))
        {
            Close(found.Node, known, open);
            return;
        }

        _levels.Add(found.Node, 0);
        var missed = context.References.Missed;
        var parts = Parts(found.Node);
        if (parts.Count == 0 && found.Component is null)
        {
            // As nearly every schema: nothing is below it, and no chain is cut at it.
            Close(found.Node, 1, open);
        }
        else
        {
            var isUnion = UnionCaseReader.IsNested(context.Schemas.Read(found.Node));
            open.Push(new Step(found.Node, found.Component, parts) { IsUnion = isUnion, IsNested = isUnion && open.Count > 0 && open.Peek().IsUnion });
        }

        if (context.References.Missed > missed)
        {
            // What lacks something is to be read again where it is needed.
            context.Schemas.Forget();
        }
    }

    private void Close(SpecMapping node, int levels, Stack<Step> open)
    {
        _levels[node] = levels;
        if (open.Count > 0)
        {
            open.Peek().Levels = Math.Max(open.Peek().Levels, levels);
        }
    }

    /// <summary>The schema that a node is or leads to, and the component that it is.</summary>
    private (SpecMapping Node, string? Component)? Find(SpecNode node)
    {
        string? component = null;
        SpecNode? first = null;
        HashSet<SpecNode>? passed = null;
        while (node is SpecMapping mapping)
        {
            if (mapping.Find("$ref") is not null)
            {
                component = context.References.SchemaName(mapping);
                if (context.References.ResolveUnneeded(mapping) is not { } target)
                {
                    return null;
                }

                node = component is not null && context.Components?[component] is { } stated ? stated : target;
            }
            else if ((context.Schemas.Annotated(mapping) ?? context.Schemas.OnlyCase(mapping)?.Case) is { } only)
            {
                node = only;
            }
            else
            {
                return (mapping, component);
            }

            // Nearly every way is one step, and needs no set.
            if (first is null)
            {
                first = mapping;
            }
            else if (!(passed ??= [first]).Add(mapping))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The schemas that building goes into. Members of records wait for their turn.</summary>
    private IReadOnlyList<SpecNode> Parts(SpecMapping node)
    {
        if (context.Families.Find(node) is not null)
        {
            return [];
        }

        var view = context.Schemas.Read(node);
        if (view.Cases.Count > 0)
        {
            return [.. view.Cases, .. view.Properties.Select(property => property.Node)];
        }

        if (view.Properties.Count > 0 && view.Types.Count <= 1)
        {
            return [];
        }

        return (view.Items, UnusedKeywords.OnlyPattern(view) ?? view.AdditionalProperties) switch
        {
            (null, null) => [],
            ({ } items, null) => [items],
            (null, { } values) => [values],
            ({ } items, { } values) => [items, values],
        };
    }

    private sealed class Step(SpecMapping node, string? component, IReadOnlyList<SpecNode> parts)
    {
        public SpecMapping Node { get; } = node;

        public string? Component { get; } = component;

        public IReadOnlyList<SpecNode> Parts { get; } = parts;

        /// <summary>The number of the part that is entered next.</summary>
        public int Next { get; set; }

        public bool IsUnion { get; init; }

        /// <summary>A union whose cases are those of the union around it: building does not go into it.</summary>
        public bool IsNested { get; init; }

        /// <summary>The most levels below.</summary>
        public int Levels { get; set; }
    }
}
