using Microsoft.CodeAnalysis;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Analyzers.Symbols;

/// <summary>A rule between two members of a record, by wire name.</summary>
internal sealed record ParameterRule(RuleKind Kind, string Parameter, string Other)
{
    /// <summary>The member of <see cref="Parameter"/>; null where the record has none.</summary>
    public IPropertySymbol? Member { get; init; }

    /// <summary>The member of <see cref="Other"/>; null where the record has none.</summary>
    public IPropertySymbol? OtherMember { get; init; }

    public RuleEffect Effect { get; init; }

    public IReadOnlyList<string> When { get; init; } = [];

    public string? WhenPattern { get; init; }

    public IReadOnlyList<string> Allowed { get; init; } = [];

    public required string Message { get; init; }

    /// <summary>Null for a rule of a kind that is newer than this analyzer.</summary>
    public static ParameterRule? Read(AttributeData attribute, RecordShape shape)
    {
        if (attribute.Positional(0) is not string id
            || attribute.PositionalEnum<RuleKind>(1) is not { } kind
            || attribute.Positional(2) is not string parameter
            || attribute.Positional(3) is not string other)
        {
            return null;
        }

        return new ParameterRule(kind, parameter, other)
        {
            Member = shape.Member(parameter),
            OtherMember = shape.Member(other),
            Effect = attribute.NamedEnum<RuleEffect>("Effect") ?? RuleEffect.Refused,
            When = attribute.Texts("When"),
            WhenPattern = attribute.Named("WhenPattern") as string,
            Allowed = attribute.Texts("Allowed"),
            Message = attribute.Named("Message") as string ?? id,
        };
    }
}
