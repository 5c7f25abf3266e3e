using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OpenRouterGen.Analyzers.Values;

/// <summary>The locals of one body: their declarations and their mentions, each looked for when it is first asked for.</summary>
/// <param name="root">The whole body.</param>
internal sealed class LocalTable(IOperation root)
{
    // Of a body few locals are asked for: a list that only grows, at its head.
    private Local? _last;

    /// <summary>The declaration of a local that only its mentions can write; null for one that is declared in another way.</summary>
    public IVariableDeclaratorOperation? DeclaratorOf(ILocalSymbol local) => Of(local).Declarator;

    public IReadOnlyList<ILocalReferenceOperation> ReferencesOf(ILocalSymbol local) => Of(local).References;

    private Local Of(ILocalSymbol symbol)
    {
        var last = Volatile.Read(ref _last);
        for (var known = last; known is not null; known = known.Before)
        {
            if (SymbolEqualityComparer.Default.Equals(known.Symbol, symbol))
            {
                return known;
            }
        }

        // Where two threads look for two locals at once, one of them is looked for again.
        var found = new Local(symbol, last);
        var declared = LocalMentions.DeclarationOf(symbol);
        if (LocalMentions.Find(root, symbol, declared) is { } mentions)
        {
            found.References.AddRange(mentions);
            found.Declarator = declared is null ? null : LocalMentions.DeclaratorOf(root, symbol, declared);
        }
        else
        {
            Walk(found);
        }

        Volatile.Write(ref _last, found);
        return found;
    }

    private void Walk(Local local)
    {
        foreach (var operation in root.DescendantsAndSelf())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation { Symbol: { IsRef: false, IsForEach: false } symbol } declarator when local.Is(symbol):
                    local.Declarator = declarator;
                    break;
                case ILocalReferenceOperation reference when local.Is(reference.Local):
                    local.References.Add(reference);
                    break;
            }
        }
    }

    private sealed class Local(ILocalSymbol symbol, Local? before)
    {
        public ILocalSymbol Symbol { get; } = symbol;

        public Local? Before { get; } = before;

        public IVariableDeclaratorOperation? Declarator { get; set; }

        public List<ILocalReferenceOperation> References { get; } = [];

        public bool Is(ILocalSymbol other) => SymbolEqualityComparer.Default.Equals(Symbol, other);
    }
}
