using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Rules;

/// <summary>What becomes of a parameter, or of one of its values, so that an entry takes the request.</summary>
/// <param name="Assignment">The whole <c>Member = value</c>.</param>
/// <param name="Place">The value where it is used.</param>
/// <param name="Source">The value where it is written.</param>
internal sealed record ParameterMend(IOperation Assignment, IOperation Place, IOperation Source)
{
    /// <summary>The C# text to write instead of the value.</summary>
    public string? Text { get; init; }

    /// <summary>How many items of the list stay.</summary>
    public int? Limit { get; init; }

    /// <summary>Whether the parameter goes.</summary>
    public bool IsRemoval => Text is null && Limit is null;
}
