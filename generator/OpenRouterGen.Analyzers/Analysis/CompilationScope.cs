using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using OpenRouterGen.Analyzers.Symbols;
using OpenRouterGen.Analyzers.Values;

namespace OpenRouterGen.Analyzers.Analysis;

/// <summary>What all analyzers of one compilation share: the runtime's types, and what is known of values. It lives as long as the compilation.</summary>
internal sealed class CompilationScope
{
    private static readonly ConditionalWeakTable<Compilation, Slot> s_scopes = new();

    private CompilationScope(RuntimeTypes types)
    {
        Types = types;
        Locals = new LocalValues();
        Values = new ValueFinder(Types, Locals);
        Items = new ItemCounter(Locals);
        Objects = new ConstructedObjectReader(Locals);
    }

    public RuntimeTypes Types { get; }

    public LocalValues Locals { get; }

    public ValueFinder Values { get; }

    public ItemCounter Items { get; }

    public ConstructedObjectReader Objects { get; }

    /// <summary>Null where the runtime is not referenced.</summary>
    public static CompilationScope? Of(Compilation compilation) =>
        s_scopes.GetValue(compilation, found => new Slot(RuntimeTypes.Find(found) is { } types ? new CompilationScope(types) : null)).Scope;

    private sealed class Slot(CompilationScope? scope)
    {
        public CompilationScope? Scope { get; } = scope;
    }
}
