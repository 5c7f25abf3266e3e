using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OpenRouterGen.Analyzers.Analysis;
using OpenRouterGen.Analyzers.Diagnostics;
using OpenRouterGen.Analyzers.Symbols;

namespace OpenRouterGen.Analyzers.Rules;

internal static class AdditionalMember
{
    public static readonly DiagnosticDescriptor Descriptor = DiagnosticCatalog.Describe(
        DiagnosticIds.AdditionalMember,
        "An additional member has the name of a declared one",
        "'{0}' {1}",
        DiagnosticCatalog.Usage,
        DiagnosticSeverity.Info,
        "A member that the type declares is given among those that the type does not name, where nothing checks it, and where it is left out when the declared "
            + "one is set.");

    /// <summary>The names of additional members that the type of an object declares.</summary>
    public static IEnumerable<Diagnostic> Check(ISimpleAssignmentOperation assignment, RecordShape shape, CompilationScope scope)
    {
        var made = assignment.Parent is IObjectOrCollectionInitializerOperation { Parent: { } creation } ? scope.Objects.Read(creation) : null;
        foreach (var key in WrittenKeys.Of(assignment.Value, scope))
        {
            if (key.ConstantValue is { HasValue: true, Value: string name } && shape.Member(name) is { } member)
            {
                var isSet = made?.Find(member) is { } set && set.Find(scope.Values).All.All(value => value.IsSurelySet);
                var words = isSet ? $"is not sent: '{member.Name}' is set" : $"is sent unchecked: set '{member.Name}' instead";
                yield return Report.Place(Descriptor, key, name, words);
            }
        }
    }
}
