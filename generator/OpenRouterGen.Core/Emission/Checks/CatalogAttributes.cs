using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>The attributes of a member whose values a catalog lists: the way from a request to what its entry accepts.</summary>
internal static class CatalogAttributes
{
    public static void Emit(CodeWriter writer, EmissionContext context, RecordModel record, PropertyModel property)
    {
        // Without a catalog file there are no constants, and nothing to say about them.
        if (context.Catalog(record.Name, property.Name) is not { } catalog)
        {
            return;
        }

        var described = record.Described?.Member == property.Name ? record.Described : null;
        var facts = described is null ? [] : Facts(described);
        writer.Line($"[{RuntimeNames.Catalog}({Code.Join(", ", facts.Prepend(Code.Of($"typeof({context.Types.Named(catalog.ClassName)})")))})]");
        foreach (var parameter in described?.Parameters ?? EquatableList<DescribedParameterModel>.Empty)
        {
            writer.Line($"[{RuntimeNames.CatalogParameter}({Code.Join(", ", Facts(parameter).Prepend(Code.Of($"{Literal.String(parameter.WireName)}")))})]");
        }
    }

    private static IEnumerable<Code> Facts(DescribedRequestModel described)
    {
        if (described.Options.Count > 0) yield return Code.Of($"Options = {Path(described.Options)}");
        if (described.Allowed.Count > 0) yield return Code.Of($"Allowed = {Path(described.Allowed)}");
        if (described.Excluded.Count > 0) yield return Code.Of($"Excluded = {Path(described.Excluded)}");
        if (described.Preferred.Count > 0) yield return Code.Of($"Preferred = {Path(described.Preferred)}");
        if (described.Suffixes.Count > 0) yield return Code.Of($"Suffixes = {Literal.Strings(described.Suffixes)}");
    }

    private static Literal Path(EquatableList<string> path) => Literal.String(string.Join(".", path));

    /// <summary>What is known of a parameter whatever the model: the attribute and the parameter of a request name it alike.</summary>
    public static IEnumerable<Code> Facts(DescribedParameterModel parameter)
    {
        if (parameter.DescribedBy is { } other)
        {
            yield return Code.Of($"DescribedBy = {Literal.String(other)}");
        }

        if (parameter.Pattern is { } pattern)
        {
            yield return Code.Of($"Pattern = {Literal.String(pattern)}");
        }

        if (parameter.Harmless.Count > 0)
        {
            yield return Code.Of($"Harmless = {Literal.Strings(parameter.Harmless)}");
        }

        if (parameter.Unsupported != RuleEffect.Refused)
        {
            yield return Code.Of($"Unsupported = {RuntimeNames.RuleEffect}.{RuleEmitter.Effect(parameter.Unsupported)}");
        }

        if (parameter.Unlisted != RuleEffect.Refused)
        {
            yield return Code.Of($"Unlisted = {RuntimeNames.RuleEffect}.{RuleEmitter.Effect(parameter.Unlisted)}");
        }
    }
}
