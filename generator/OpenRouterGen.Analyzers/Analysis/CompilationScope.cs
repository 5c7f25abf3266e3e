using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using OpenRouterGen.Analyzers.Symbols;
using OpenRouterGen.Analyzers.Values;

namespace OpenRouterGen.Analyzers.Analysis;

/// <summary>What all analyzers of one compilation share: the runtime's types, and what is known of values. It lives as long as the compilation.</summary>
internal sealed class CompilationScope
{
    private static readonly ConditionalWeakTable<Compilation, Slot> s_scopes = new();

    private CompilationScope(RuntimeTypes types, Compilation compilation)
    {
        Types = types;
        Key = KeyShape.Read(types.ApiKey);
        Requests = new RequestTypes(types);
        Locals = new LocalValues(types);
        var members = new MemberValues(types, compilation);
        Alternatives = new AlternativeFinder(types, new VariableValues(Locals, members));
        Values = new ValueFinder(types, Alternatives, Locals);
        Items = new ItemCounter(Alternatives, Locals, Values);
        Objects = new ConstructedObjectReader(Locals, members);
        Catalogs = new RequestCatalogs(types);
    }

    public RuntimeTypes Types { get; }

    /// <summary>What is a key; null where the runtime does not say.</summary>
    public KeyShape? Key { get; }

    /// <summary>Which emitted types are sent.</summary>
    public RequestTypes Requests { get; }

    public LocalValues Locals { get; }

    public AlternativeFinder Alternatives { get; }

    public ValueFinder Values { get; }

    public ItemCounter Items { get; }

    public ConstructedObjectReader Objects { get; }

    public RequestCatalogs Catalogs { get; }

    /// <summary>Null where the runtime is not referenced.</summary>
    public static CompilationScope? Of(Compilation compilation) =>
        s_scopes.GetValue(compilation, found => new Slot(RuntimeTypes.Find(found) is { } types ? new CompilationScope(types, found) : null)).Scope;

    private sealed class Slot(CompilationScope? scope)
    {
        public CompilationScope? Scope { get; } = scope;
    }
}
