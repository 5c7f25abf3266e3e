using Microsoft.CodeAnalysis;
using OpenRouterGen.Analyzers.Symbols;

namespace OpenRouterGen.Analyzers.Rules;

/// <summary>Why an entry of a catalogue does not accept a value.</summary>
/// <param name="Kind">What is reported.</param>
/// <param name="Said">What the entry says; where it says nothing, what is accepted everywhere.</param>
internal readonly record struct CatalogProblem(DiagnosticDescriptor Kind, CatalogDescriptor Said);
