using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Analyzers.Symbols;

/// <summary>
/// The emitted types that are sent: those that methods of emitted clients take, and those of their members. What only comes back may be built too, in tests,
/// and nothing forbids it any value. A client is looked through when something of it would be reported.
/// </summary>
internal sealed class RequestTypes(RuntimeTypes types)
{
    private readonly ConcurrentDictionary<INamespaceSymbol, HashSet<INamedTypeSymbol>> _sent = new(SymbolEqualityComparer.Default);

    /// <summary>Whether values of the type are sent, or nothing says which types are.</summary>
    public bool Contains(INamedTypeSymbol type)
    {
        var definition = Outermost(type.OriginalDefinition);
        var sent = _sent.GetOrAdd(definition.ContainingNamespace, Find);
        return sent.Count == 0 || sent.Contains(definition);
    }

    /// <summary>Whether a member belongs to what is sent. Members of other types than emitted records are none of what comes back.</summary>
    public bool Contains(ISymbol member) => !types.IsEmitted(member.ContainingType) || !member.ContainingType.IsRecord || Contains(member.ContainingType);

    private HashSet<INamedTypeSymbol> Find(INamespaceSymbol space)
    {
        var found = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        var kinds = space.GetTypeMembers().Where(type => type.BaseType is { } extended && types.IsEmitted(extended))
            .ToLookup<INamedTypeSymbol, INamedTypeSymbol>(type => type.BaseType!, SymbolEqualityComparer.Default);
        var clients = space.GetTypeMembers().Where(type => type is { TypeKind: TypeKind.Class, IsRecord: false, IsStatic: false }
            && types.IsEmitted(type) && !types.IsUnion(type));
        foreach (var parameter in clients.SelectMany(client => client.GetMembers().OfType<IMethodSymbol>()).SelectMany(method => method.Parameters))
        {
            Add(parameter.Type, found, kinds);
        }

        return found;
    }

    private void Add(ITypeSymbol type, HashSet<INamedTypeSymbol> into, ILookup<INamedTypeSymbol, INamedTypeSymbol> kinds)
    {
        if (type is IArrayTypeSymbol array)
        {
            Add(array.ElementType, into, kinds);
            return;
        }

        if (type is not INamedTypeSymbol named)
        {
            return;
        }

        foreach (var argument in named.TypeArguments) Add(argument, into, kinds);
        if (!types.IsEmitted(named) || !into.Add(named.OriginalDefinition))
        {
            return;
        }

        foreach (var member in named.GetMembers().OfType<IPropertySymbol>()) Add(member.Type, into, kinds);
        foreach (var unionCase in types.IsUnion(named) ? UnionCases.Of(named) : []) Add(unionCase, into, kinds);

        // What is sent as a base is any of its kinds, and has the members of both.
        if (named.BaseType is { } extended) Add(extended, into, kinds);
        foreach (var kind in kinds[named]) Add(kind, into, kinds);
    }

    private static INamedTypeSymbol Outermost(INamedTypeSymbol type)
    {
        while (type.ContainingType is { } outer)
        {
            type = outer;
        }

        return type;
    }
}
