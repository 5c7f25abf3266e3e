using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Values;

/// <summary>One of the texts that parts can be together.</summary>
internal readonly record struct CombinedText(string Text, Choice? Choice, ImmutableStack<IOperation> Conditions, ImmutableStack<IOperation> Variables);
