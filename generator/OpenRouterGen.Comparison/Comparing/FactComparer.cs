using OpenRouterGen.Comparison.Checks;
using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Comparing;

/// <summary>Compares what may be said of anything: what it is for, that it is deprecated, what it is by default.</summary>
internal sealed class FactComparer(ComparisonScope scope)
{
    public void CompareDescriptions(string? old, string? @new, Compared compared)
    {
        if ((old ?? string.Empty) != (@new ?? string.Empty))
        {
            scope.Add(TypeChecks.DescriptionChanged, compared.Words, compared.Subject, old, @new, Verdicts.Docs);
        }
    }

    /// <summary>Whether descriptions are none, or those of the value's type, which the type's own finding speaks of.</summary>
    public bool AreOfType(TypeRef oldType, string? old, TypeRef newType, string? @new) =>
        TypeReferences.Named(oldType) is { } one && TypeReferences.Named(newType) is { } other && scope.Types.AreSame(one.Name, other.Name)
        && scope.Old.Types.TryGetValue(one.Name, out var before) && scope.New.Types.TryGetValue(other.Name, out var after)
        && (old is null || before.Description == old) && (@new is null || after.Description == @new);

    public void CompareDeprecation(bool old, bool @new, Compared compared)
    {
        if (!old && @new)
        {
            // The attribute has no message, so the compiler's warning is CS0612.
            scope.Add(TypeChecks.Deprecated, compared, null, "deprecated").Reported("CS0612");
        }
        else if (old && !@new)
        {
            scope.Add(TypeChecks.DeprecationLifted, compared, "deprecated", null, Verdicts.Docs);
        }
    }

    public void CompareDefaults(string? old, string? @new, Compared compared)
    {
        if (old != @new)
        {
            scope.AddToSchema(MemberChecks.DefaultChanged, compared, old ?? "none", @new ?? "none", compared.Use.Sent ? Verdicts.Behavior : Verdicts.Docs);
        }
    }
}
