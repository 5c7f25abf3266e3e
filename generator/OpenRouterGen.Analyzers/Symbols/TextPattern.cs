using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Symbols;

/// <summary>A regular expression that a text must match.</summary>
/// <param name="Expression">The expression.</param>
internal sealed record TextPattern(string Expression)
{
    /// <summary>What a text is that does not match, in words; null to show the expression.</summary>
    public string? Message { get; init; }

    /// <summary>The static method of the member's type that takes some of the texts which do not match; null for none.</summary>
    public string? Factory { get; init; }

    /// <summary>Which texts the method takes.</summary>
    public string? FactoryPattern { get; init; }

    public static TextPattern? Read(AttributeData attribute) => attribute.Positional(0) is not string expression ? null : new TextPattern(expression)
    {
        Message = attribute.Named("Message") as string,
        Factory = attribute.Named("Factory") as string,
        FactoryPattern = attribute.Named("FactoryPattern") as string,
    };
}
