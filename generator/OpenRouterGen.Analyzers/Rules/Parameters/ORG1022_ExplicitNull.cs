using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Diagnostics;
using OpenRouterGen.Analyzers.Symbols;
using OpenRouterGen.Analyzers.Values;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Analyzers.Rules;

internal static class ExplicitNull
{
    public static readonly DiagnosticDescriptor Descriptor = DiagnosticCatalog.Describe(
        DiagnosticIds.ExplicitNull,
        "A member cannot be sent as null",
        "'{0}' {1}",
        DiagnosticCatalog.Usage,
        DiagnosticSeverity.Warning,
        "What is named among the members that are sent as null is no optional member of the object, or has a value, and the request is "
            + "refused before it is sent.");

    /// <summary>The names in such a list that are no optional members, and those of members that surely have a value.</summary>
    public static IEnumerable<Diagnostic> Check(ISimpleAssignmentOperation assignment, RecordShape shape, CompilationScope scope)
    {
        var made = assignment.Parent is IObjectOrCollectionInitializerOperation { Parent: { } creation } ? scope.Objects.Read(creation) : null;
        foreach (var item in WrittenItems.Seen(assignment.Value, scope))
        {
            if (item.ConstantValue is { HasValue: true, Value: string name } && Words(name, shape, made, scope) is { } words)
            {
                yield return Report.Place(Descriptor, item, name, words);
            }
        }
    }

    private static string? Words(string name, RecordShape shape, ConstructedObject? made, CompilationScope scope)
    {
        if (shape.Members.FirstOrDefault(member => member.Name == name) is not { } member)
        {
            return shape.Member(name) is { } meant ? $"is the name on the wire: members go by their C# names, nameof({meant.Name})"
                : NearestName.Find(name, shape.Members.Select(other => other.Name)) is { } nearest ? $"is no member; did you mean '{nearest}'?"
                : "is no member";
        }

        if (member.IsRequired)
        {
            return "is required, and not optional";
        }

        return made?.Find(member) is { } set && scope.Values.Find(set.Value).All is { Length: > 0 } values && values.All(value => value.IsSurelySet)
            ? "has a value, and cannot be null as well"
            : null;
    }
}
