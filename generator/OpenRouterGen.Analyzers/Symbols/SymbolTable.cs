using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Symbols;

/// <summary>
/// What is read of symbols, once for each. A compilation has one object for a definition, so the objects are compared: by what they say, the name of a member
/// would be hashed each time that it is mentioned.
/// </summary>
/// <param name="read">Reads what is asked for, of a definition.</param>
internal sealed class SymbolTable<TSymbol, T>(Func<TSymbol, T> read)
    where TSymbol : class, ISymbol
{
    private readonly ConcurrentDictionary<TSymbol, T> _found = new(new SymbolIdentity<TSymbol>());

    public T Of(TSymbol symbol)
    {
        var definition = (TSymbol)symbol.OriginalDefinition;
        return _found.TryGetValue(definition, out var found) ? found : _found.GetOrAdd(definition, read);
    }
}
