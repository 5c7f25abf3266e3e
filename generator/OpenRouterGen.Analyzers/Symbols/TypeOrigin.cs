using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Symbols;

/// <summary>Where a type is from.</summary>
/// <param name="Type">The type.</param>
/// <param name="IsEmitted">Whether the generator emitted it.</param>
/// <param name="IsOurs">Whether that, or it is of the runtime.</param>
internal sealed record TypeOrigin(INamedTypeSymbol Type, bool IsEmitted, bool IsOurs);
