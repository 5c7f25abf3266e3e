using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Symbols;

/// <summary>A rule between two members of a record, by wire name. The kind is the name of the runtime's enum member.</summary>
internal sealed record ParameterRule(string Id, string Kind, string Parameter, string Other)
{
    public bool IsIgnored { get; init; }

    public IReadOnlyList<string> When { get; init; } = [];

    public string? WhenPattern { get; init; }

    public IReadOnlyList<string> Allowed { get; init; } = [];

    public required string Message { get; init; }

    public static ParameterRule? Read(AttributeData attribute)
    {
        if (attribute.ConstructorArguments.Length < 4
            || attribute.Positional(0) is not string id
            || EnumName(attribute.ConstructorArguments[1]) is not { } kind
            || attribute.Positional(2) is not string parameter
            || attribute.Positional(3) is not string other)
        {
            return null;
        }

        var effect = attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "Effect").Value;
        return new ParameterRule(id, kind, parameter, other)
        {
            IsIgnored = effect.Kind == TypedConstantKind.Enum && EnumName(effect) == "Ignored",
            When = attribute.Texts("When"),
            WhenPattern = attribute.Named("WhenPattern") as string,
            Allowed = attribute.Texts("Allowed"),
            Message = attribute.Named("Message") as string ?? id,
        };
    }

    private static string? EnumName(TypedConstant constant) => constant.Type?.GetMembers()
        .OfType<IFieldSymbol>()
        .FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, constant.Value))?.Name;
}
