using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenRouterGen.Analyzers.Conditions;

/// <summary>
/// The names in conditions, with the names that their values come from: <c>ok</c> stands for what it remembers, and a variable that is assigned in a
/// branch for what decided to take it.
/// </summary>
internal sealed class GuardNames
{
    private readonly ILookup<string, SyntaxNode> _origins;
    private readonly HashSet<string> _names;
    private readonly bool _countsMembers;

    /// <param name="body">The code in which variables are assigned.</param>
    /// <param name="conditions">What decides.</param>
    public GuardNames(SyntaxNode body, IEnumerable<SyntaxNode> conditions)
    {
        _origins = Origins(body);
        _names = Expand(conditions);
    }

    /// <param name="body">The code in which variables are assigned.</param>
    /// <param name="variables">Names of variables and members, which count wherever they are mentioned.</param>
    public GuardNames(SyntaxNode body, IEnumerable<string> variables)
    {
        _origins = Origins(body);
        _names = new HashSet<string>(variables, StringComparer.Ordinal);
        _countsMembers = true;
    }

    public bool IsEmpty => _names.Count == 0;

    public bool AreMentioned(SyntaxNode node) => Expand([node]).Overlaps(_names);

    private static ILookup<string, SyntaxNode> Origins(SyntaxNode body) => body.DescendantNodes().SelectMany(OriginsIn)
        .ToLookup(origin => origin.Name, origin => origin.From, StringComparer.Ordinal);

    private static IEnumerable<(string Name, SyntaxNode From)> OriginsIn(SyntaxNode node)
    {
        switch (node)
        {
            case VariableDeclaratorSyntax { Initializer: { } initializer } declarator:
                return [(declarator.Identifier.ValueText, initializer.Value)];
            case AssignmentExpressionSyntax { Left: IdentifierNameSyntax variable } assignment:
                return Guards.Around(assignment).Append(assignment.Right).Select(from => (variable.Identifier.ValueText, from));
            case SingleVariableDesignationSyntax variable when variable.Ancestors().FirstOrDefault(IsOrigin) is { } origin:
                return [(variable.Identifier.ValueText, origin)];
            default:
                return [];
        }
    }

    // out var, is, and a deconstruction.
    private static bool IsOrigin(SyntaxNode node) => node is InvocationExpressionSyntax or IsPatternExpressionSyntax or AssignmentExpressionSyntax;

    private HashSet<string> Expand(IEnumerable<SyntaxNode> nodes)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<SyntaxNode>(nodes);
        while (open.Count > 0)
        {
            foreach (var name in open.Pop().DescendantNodesAndSelf().Select(Name).OfType<string>().Where(found.Add))
            {
                foreach (var origin in _origins[name]) open.Push(origin);
            }
        }

        return found;
    }

    private string? Name(SyntaxNode node) => node switch
    {
        IdentifierNameSyntax name when _countsMembers || IsVariable(name) => name.Identifier.ValueText,
        SingleVariableDesignationSyntax variable => variable.Identifier.ValueText,
        _ => null,
    };

    // Not the member behind a dot: only what such an expression begins with.
    private static bool IsVariable(IdentifierNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == name || access.Expression is ThisExpressionSyntax,
        MemberBindingExpressionSyntax or NameColonSyntax or QualifiedNameSyntax => false,
        _ => true,
    };
}
