using OpenRouter.Runtime;
using OpenRouterGen.Analyzers.Symbols;
using OpenRouterGen.Analyzers.Values;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Analyzers.Rules;

/// <summary>Compares what a parameter is set to with what an entry says of it. Null means that nothing is proven.</summary>
internal static class CatalogJudge
{
    public static CatalogObjection? Judge(CatalogEntry entry, CatalogParameter parameter, FoundValue value)
    {
        var said = Said(entry, parameter, value.Text);
        return said.Kind switch
        {
            DescriptorKind.Undecided or DescriptorKind.Any => null,
            DescriptorKind.Choice => UnsupportedText.Check(value, said) is { } objection ? Unlisted(parameter, objection) : null,
            DescriptorKind.Range => UnsupportedNumber.Check(value, said),
            DescriptorKind.Unsupported when parameter.Unsupported == RuleEffect.Undecided => null,
            DescriptorKind.Unsupported when !value.IsSurelySet || parameter.MayBeHarmless(value.Text) => null,
            DescriptorKind.Unsupported => OfParameter(parameter)
                ?? (value.IsNumber ? UnsupportedNumber.Beside(parameter.Rest) : UnsupportedText.Beside(value, parameter.Rest)),
        };
    }

    public static CatalogObjection? Judge(CatalogEntry entry, CatalogParameter parameter, FoundCount count)
    {
        var said = Said(entry, parameter, null);
        return said.Kind switch
        {
            DescriptorKind.Undecided or DescriptorKind.Any or DescriptorKind.Choice => null,
            DescriptorKind.Range => UnsupportedCount.Check(count, said),

            DescriptorKind.Unsupported when parameter.Unsupported == RuleEffect.Undecided => null,

            // Where more items may follow, all that is known is that there are at least so many.
            DescriptorKind.Unsupported when !count.IsExact && count.Count == 0 => null,
            DescriptorKind.Unsupported when parameter.MayBeHarmless(CatalogDescriptor.Text(count.Count)) => null,
            DescriptorKind.Unsupported => OfParameter(parameter) ?? UnsupportedCount.Beside(parameter.Rest),
        };
    }

    /// <summary>Whether an entry has nothing against any value of a parameter: then no value need be looked at.</summary>
    public static bool IsSilent(CatalogEntry entry, CatalogParameter parameter) =>
        !entry.IsDescribed || entry.Descriptor(parameter.WireName) is { Kind: DescriptorKind.Undecided or DescriptorKind.Any };

    /// <summary>What an entry says of a parameter that is set to a text.</summary>
    public static CatalogDescriptor Said(CatalogEntry entry, CatalogParameter parameter, string? text)
    {
        if (!entry.IsDescribed)
        {
            return CatalogDescriptor.Undecided;
        }

        if (entry.Descriptor(parameter.WireName) is { } own)
        {
            return own;
        }

        if (parameter.DescribedBy is not { } other)
        {
            return CatalogDescriptor.Unsupported;
        }

        var isSpokenOf = parameter.Pattern is null || (text is not null && ParameterPattern.Matches(text, parameter.Pattern) == true);
        return isSpokenOf ? entry.Descriptor(other) ?? CatalogDescriptor.Unsupported : CatalogDescriptor.Undecided;
    }

    private static CatalogObjection? Unlisted(CatalogParameter parameter, CatalogObjection objection) => parameter.Unlisted switch
    {
        RuleEffect.Refused => objection,
        RuleEffect.Ignored => ParameterWithoutEffect.Objection,
        RuleEffect.Undecided => null,
    };

    private static CatalogObjection? OfParameter(CatalogParameter parameter) =>
        ParameterWithoutEffect.Check(parameter) ?? UnsupportedParameter.Check(parameter);
}
