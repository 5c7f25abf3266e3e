using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace OpenRouterGen.Generator.Tests.Driver;

/// <summary>Walks over everything that a value reaches, through private fields too, and returns what holds a part of the compiler.</summary>
internal static class ObjectWalk
{
    private static readonly Type[] s_forbidden =
        [typeof(Compilation), typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(SyntaxReference), typeof(Location), typeof(Diagnostic),
            typeof(SemanticModel), typeof(IOperation), typeof(AdditionalText), typeof(MetadataReference)];

    /// <summary>The ways to parts of the compiler, and how many objects were seen.</summary>
    public static (List<string> Found, int Seen) Over(IEnumerable<(string Name, object Value)> roots)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var found = new List<string>();
        var open = new Stack<(string Way, object Value)>(roots);
        while (open.TryPop(out var item))
        {
            var type = item.Value.GetType();
            if (type.IsPrimitive || type.IsEnum || item.Value is string or Type or MemberInfo or Delegate or CancellationToken || !seen.Add(item.Value))
            {
                continue;
            }

            if (Array.Exists(s_forbidden, forbidden => forbidden.IsInstanceOfType(item.Value)))
            {
                found.Add($"{item.Way}: {type}");
                continue;
            }

            foreach (var child in Children(item.Value, type))
            {
                open.Push((item.Way + "." + child.Name, child.Value));
            }
        }

        return (found, seen.Count);
    }

    private static IEnumerable<(string Name, object Value)> Children(object value, Type type)
    {
        if (value is Array array)
        {
            foreach (var item in ((IEnumerable)array).OfType<object>()) yield return ("[]", item);
            yield break;
        }

        for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            foreach (var field in declaring.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (field.GetValue(value) is { } child) yield return (field.Name, child);
            }
        }
    }
}
