using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>The attributes of a member whose values a catalogue lists: the way from a request to what its entry accepts.</summary>
internal static class CatalogAttributes
{
    public static void Emit(CodeWriter writer, EmissionContext context, RecordModel record, PropertyModel property)
    {
        // Without a catalogue file there are no constants, and nothing to say about them.
        if (context.Catalog(record.Name, property.Name) is not { } catalog)
        {
            return;
        }

        var described = record.Described?.Member == property.Name ? record.Described : null;
        var options = described is { Options.Count: > 0 } ? Code.Of($", Options = {Literal.String(string.Join(".", described.Options))}") : Code.Empty;
        writer.Line($"[{RuntimeNames.Catalog}(typeof({context.Types.Named(catalog.ClassName)}){options})]");
        foreach (var parameter in described?.Parameters ?? EquatableList<DescribedParameterModel>.Empty)
        {
            writer.Line($"[{RuntimeNames.CatalogParameter}({Code.Join(", ", Arguments(parameter))})]");
        }
    }

    private static IEnumerable<Code> Arguments(DescribedParameterModel parameter)
    {
        yield return Code.Of($"{Literal.String(parameter.WireName)}");
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
    }
}
