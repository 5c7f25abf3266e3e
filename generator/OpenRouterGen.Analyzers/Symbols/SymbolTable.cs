using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Symbols;

/// <summary>
/// What is read of symbols, once for each. A compilation has one object for a definition, so the objects are compared: by what they say, the name of a member
/// would be hashed each time that it is mentioned.
/// </summary>
/// <remarks>
/// The platform's table asks a comparer for each look, and most operations of a program take one that finds nothing to do: over 900 requests looks were
/// 9 % of what the checks take, and are 6 % so.
/// </remarks>
/// <param name="read">Reads what is asked for, of a definition.</param>
internal sealed class SymbolTable<TSymbol, T>(Func<TSymbol, T> read)
    where TSymbol : class, ISymbol
{
    private const int Places = 16;

    private readonly object _gate = new();

    // Who looks takes no lock: entries never change, and a table that is full is replaced by a greater one.
    private Entry?[] _table = new Entry?[Places];
    private int _count;

    public T Of(TSymbol symbol)
    {
        // Nearly everything that is asked for is its own definition, which is a longer question than this.
        if (Find(Volatile.Read(ref _table), symbol) is { } found)
        {
            return found.Value;
        }

        var definition = (TSymbol)symbol.OriginalDefinition;
        return (Find(Volatile.Read(ref _table), definition) ?? Add(definition, read(definition))).Value;
    }

    private static Entry? Find(Entry?[] table, TSymbol definition)
    {
        var entry = Volatile.Read(ref table[PlaceOf(definition, table)]);
        while (entry is not null && !ReferenceEquals(entry.Definition, definition))
        {
            entry = entry.Next;
        }

        return entry;
    }

    private static int PlaceOf(TSymbol definition, Entry?[] table) => RuntimeHelpers.GetHashCode(definition) & (table.Length - 1);

    // What two threads read at once, both have as the first of them read it.
    private Entry Add(TSymbol definition, T value)
    {
        lock (_gate)
        {
            if (Find(_table, definition) is { } found)
            {
                return found;
            }

            if (_count == _table.Length)
            {
                Volatile.Write(ref _table, Grown());
            }

            _count++;
            return Put(definition, value, _table);
        }
    }

    private Entry?[] Grown()
    {
        var grown = new Entry?[_table.Length * 2];
        foreach (var first in _table)
        {
            for (var entry = first; entry is not null; entry = entry.Next) Put(entry.Definition, entry.Value, grown);
        }

        return grown;
    }

    private static Entry Put(TSymbol definition, T value, Entry?[] table)
    {
        ref var place = ref table[PlaceOf(definition, table)];
        var entry = new Entry(definition, value, place);
        Volatile.Write(ref place, entry);
        return entry;
    }

    private sealed class Entry(TSymbol definition, T value, Entry? next)
    {
        public TSymbol Definition { get; } = definition;

        public T Value { get; } = value;

        public Entry? Next { get; } = next;
    }
}
