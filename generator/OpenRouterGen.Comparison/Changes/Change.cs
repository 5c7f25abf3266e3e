using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Comparison.Renames;
using OpenRouterGen.Comparison.Surface;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Changes;

/// <summary>A change while the comparison goes on: what follows from it is added until it becomes a finding.</summary>
internal sealed class Change(Check check, Whereabouts where, Subject? subject)
{
    public Check Check => check;

    public Whereabouts Where => where;

    /// <summary>What it is about in the emitted client: the new one's names; the old one's for what is gone.</summary>
    public Subject? Subject => subject;

    public string? Old { get; init; }

    public string? New { get; init; }

    public Verdicts Verdicts { get; set; }

    /// <summary>What else in the emitted client changes by it.</summary>
    public List<Subject> Also { get; } = [];

    /// <summary>The types that the old client has in this place, and the new one does not.</summary>
    public List<TypeRef> Dropped { get; } = [];

    /// <summary>The types that the new client has in this place, and the old one did not.</summary>
    public List<TypeRef> Came { get; } = [];

    /// <summary>The ids of the diagnostics that report what was valid.</summary>
    public SortedSet<string> Diagnostics { get; } = new(StringComparer.Ordinal);

    /// <summary>What of the user's code stops compiling.</summary>
    public List<SourceBreak> Breaks { get; } = [];

    /// <summary>What follows, in words.</summary>
    public List<string> Consequences { get; } = [];

    /// <summary>What it follows from; null for what stands for itself.</summary>
    public Echo? Echo { get; set; }

    /// <summary>The actions of an overlay that keep the old name.</summary>
    public List<OverlayText> Overlay { get; } = [];

    /// <summary>The old name in C# of what was renamed; null for anything else.</summary>
    public string? OldName { get; init; }

    public string? NewName { get; init; }

    /// <summary>Adds the ids of diagnostics, and the verdict that they are.</summary>
    public Change Reported(params ReadOnlySpan<string> ids)
    {
        foreach (var id in ids)
        {
            Diagnostics.Add(id);
        }

        Verdicts |= Verdicts.Build;
        return this;
    }

    /// <summary>Adds the ids of diagnostics, and the verdict that they are; nothing for none.</summary>
    public void ReportedIfAny(IEnumerable<string> ids)
    {
        if (ids.ToArray() is { Length: > 0 } reported)
        {
            Reported(reported);
        }
    }

    /// <summary>Notes the types that stood here and that stand here now.</summary>
    public Change Between(TypeRef? old, TypeRef? @new)
    {
        if (old is not null)
        {
            Dropped.Add(old);
        }

        if (@new is not null)
        {
            Came.Add(@new);
        }

        return this;
    }
}
