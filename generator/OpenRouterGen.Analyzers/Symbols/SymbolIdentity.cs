using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Symbols;

/// <summary>Compares definitions as the objects that they are. Of one type parameter that is a class, it is compiled ahead whatever a table holds.</summary>
internal sealed class SymbolIdentity<TSymbol> : IEqualityComparer<TSymbol>
    where TSymbol : class, ISymbol
{
    public bool Equals(TSymbol one, TSymbol other) => ReferenceEquals(one, other);

    public int GetHashCode(TSymbol symbol) => RuntimeHelpers.GetHashCode(symbol);
}
