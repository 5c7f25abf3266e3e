using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenRouterGen.Analyzers.Values;

/// <summary>The names in conditions, with the names in what their locals were declared with: <c>ok</c> stands for what it remembers.</summary>
internal sealed class GuardNames
{
    private readonly ILookup<string, ExpressionSyntax> _declared;
    private readonly HashSet<string> _names;

    public GuardNames(SyntaxNode body, IEnumerable<SyntaxNode> conditions)
    {
        _declared = body.DescendantNodes().OfType<VariableDeclaratorSyntax>()
            .Where(declarator => declarator.Initializer is not null)
            .ToLookup(declarator => declarator.Identifier.ValueText, declarator => declarator.Initializer!.Value, StringComparer.Ordinal);
        _names = Expand(conditions);
    }

    public bool IsEmpty => _names.Count == 0;

    public bool AreMentioned(SyntaxNode node) => Expand([node]).Overlaps(_names);

    private HashSet<string> Expand(IEnumerable<SyntaxNode> nodes)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<SyntaxNode>(nodes);
        while (open.Count > 0)
        {
            foreach (var name in open.Pop().DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Where(IsVariable))
            {
                if (found.Add(name.Identifier.ValueText))
                {
                    foreach (var value in _declared[name.Identifier.ValueText]) open.Push(value);
                }
            }
        }

        return found;
    }

    // Not the member behind a dot, nor what is called: only what such an expression begins with.
    private static bool IsVariable(IdentifierNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == name || access.Expression is ThisExpressionSyntax,
        MemberBindingExpressionSyntax or NameColonSyntax or QualifiedNameSyntax => false,
        InvocationExpressionSyntax call => call.Expression != name,
        _ => true,
    };
}
