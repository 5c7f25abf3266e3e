using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace OpenRouterGen.Analyzers.Values;

/// <summary>The locals of one body: their declarations and their mentions, each looked for when it is first asked for.</summary>
/// <param name="root">The whole body.</param>
internal sealed class LocalTable(IOperation root)
{
    private readonly string? _text = LocalMentions.TextOf(root);

    // Of a body few locals are asked for: a list that only grows, at its head.
    private Local? _last;

    /// <summary>The declaration of a local that only its mentions can write; null for one that is declared in another way.</summary>
    public IVariableDeclaratorOperation? DeclaratorOf(ILocalSymbol local) => Of(local).Declarator;

    /// <summary>What a local is declared with; null for one that is declared without a value.</summary>
    public IOperation? InitialOf(ILocalSymbol local)
    {
        var found = Of(local);
        return found.Part ?? found.Declarator?.GetVariableInitializer()?.Value;
    }

    /// <summary>The loop that gives a local one item after another; null for every other local.</summary>
    public IForEachLoopOperation? LoopOf(ILocalSymbol local) => Of(local).Loop;

    public IReadOnlyList<ILocalReferenceOperation> ReferencesOf(ILocalSymbol local) => Of(local).References;

    private Local Of(ILocalSymbol symbol)
    {
        var last = Volatile.Read(ref _last);
        for (var known = last; known is not null; known = known.Before)
        {
            if (known.Is(symbol))
            {
                return known;
            }
        }

        // Where two threads look for two locals at once, one of them is looked for again.
        var found = new Local(symbol, last);
        if (_text is not null && symbol.Name.Length > 0)
        {
            Look(found, _text);
        }
        else
        {
            Walk(found);
        }

        if (found.Declarator is null)
        {
            found.TakePart();
        }

        Volatile.Write(ref _last, found);
        return found;
    }

    private void Look(Local local, string text)
    {
        var declared = LocalMentions.DeclarationOf(local.Symbol);
        local.References.AddRange(LocalMentions.Find(root, text, local.Symbol, declared as VariableDeclaratorSyntax));
        switch (declared)
        {
            case VariableDeclaratorSyntax when !local.Symbol.IsRef && LocalMentions.OperationAt(root, declared) is IVariableDeclaratorOperation declarator:
                local.Declarator = declarator;
                break;
            case ForEachStatementSyntax when !local.Symbol.IsRef && LocalMentions.OperationAt(root, declared) is IForEachLoopOperation loop:
                local.Loop = loop;
                break;
        }
    }

    private void Walk(Local local)
    {
        foreach (var operation in root.DescendantsAndSelf())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation { Symbol.IsRef: false } declarator when local.Is(declarator.Symbol):
                    if (declarator.Symbol.IsForEach)
                    {
                        local.Loop = declarator.Parent as IForEachLoopOperation;
                    }
                    else
                    {
                        local.Declarator = declarator;
                    }

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

        /// <summary>The part of a tuple that declares it.</summary>
        public IOperation? Part { get; private set; }

        public IForEachLoopOperation? Loop { get; set; }

        public List<ILocalReferenceOperation> References { get; } = [];

        public bool Is(ILocalSymbol other) => SymbolEqualityComparer.Default.Equals(Symbol, other);

        /// <summary>var (width, height) = (1024, 1024) declares each as on its own, and is no mention then.</summary>
        public void TakePart()
        {
            var at = References.FindIndex(mention => mention.IsDeclaration);
            if (at >= 0 && WrittenParts.DeclaredWith(References[at]) is { } part)
            {
                Part = part;
                References.RemoveAt(at);
            }
        }
    }
}
