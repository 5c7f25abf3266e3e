using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using OpenRouterGen.Analyzers.Symbols;

namespace OpenRouterGen.Analyzers.Rules;

/// <summary>Why an entry of a catalog does not accept what a parameter is set to.</summary>
/// <param name="Descriptor">What is reported.</param>
/// <param name="Supported">What the entry supports of the parameter; null when it does not take the parameter at all.</param>
/// <param name="Fix">What the code fix reads.</param>
internal sealed record CatalogObjection(DiagnosticDescriptor Descriptor, CatalogDescriptor? Supported, ImmutableDictionary<string, string?> Fix);
