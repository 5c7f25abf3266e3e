using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Building;

/// <summary>
/// Sets the cases of a union apart, the cheapest and surest way first: by the document's discriminator, by a member whose value each
/// case fixes, by the kind of JSON, by the members a case requires.
/// </summary>
internal sealed class CaseDistinction(BuildContext context, UnionCaseMerger merger, FamilyCases families)
{
    private const int DeepestNesting = 4;

    private readonly DiscriminatorDistinction _discriminator = new(context, families);
    private readonly ObjectCaseDistinction _objects = new(context.Lookup);

    /// <summary>What sets the cases apart; null when nothing does.</summary>
    public DistinguishedCases? Find(SchemaView union, IReadOnlyList<UnionCase> all)
    {
        if (_discriminator.Find(union, all) is { } discriminated)
        {
            return discriminated;
        }

        var cases = all.Select(item => WithKind(item, depth: 0)).ToList();
        if (cases.Any(item => item.Kind is null))
        {
            return null;
        }

        var others = cases.Where(item => item.Kind != JsonKind.Object).Select(item => new DistinguishedCase(item, ByKind(item, cases))).ToList();
        var objects = cases.Where(item => item.Kind == JsonKind.Object).ToList();
        if (objects.Count <= 1)
        {
            return new DistinguishedCases(null, [.. others, .. objects.Select(item => new DistinguishedCase(item, new KindTest(JsonKind.Object)))]);
        }

        // A text or a list beside objects has no tag, and takes none from them.
        var found = (others.Count > 0 ? _discriminator.Find(union, objects) : null) ?? _objects.Find(objects);
        if (found is null || (others.Count == 0 && found.Cases.All(item => item.Test is NeverTest)))
        {
            return null;
        }

        return found with { Cases = [.. others, .. found.Cases] };
    }

    /// <summary>The test of a case that is no object. Lists beside other lists are asked for the kind of their first element.</summary>
    private CaseTest ByKind(UnionCase item, IReadOnlyList<UnionCase> cases)
    {
        var kind = item.Kind!.Value;
        return kind == JsonKind.Array && cases.Count(other => other.Kind == JsonKind.Array) > 1
            ? new ElementTest(new KindTest(merger.ElementKind(item)!.Value))
            : new KindTest(kind);
    }

    /// <summary>A union within the union that has a discriminator of its own is an object when all its cases are.</summary>
    private UnionCase WithKind(UnionCase item, int depth) =>
        item.Kind is null && item.View.Discriminator is not null && IsObject(item.Schema, depth) ? item with { IsNestedUnion = true } : item;

    private bool IsObject(PlacedSchema schema, int depth) => UnionCase.KindOf(schema.View) == JsonKind.Object
        || (depth < DeepestNesting && schema.View.Cases.Count > 0
            && schema.View.Cases.All(node => context.Lookup.Find(node, schema.Home) is { } part && IsObject(part, depth + 1)));
}
