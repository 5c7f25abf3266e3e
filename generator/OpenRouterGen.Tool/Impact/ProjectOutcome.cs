using OpenRouterGen.Core.Model;
using OpenRouterGen.Tool.Compilation;

namespace OpenRouterGen.Tool.Impact;

/// <summary>What becomes of one framework of a project.</summary>
/// <param name="Project">The project file.</param>
/// <param name="Framework">The framework.</param>
internal sealed record ProjectOutcome(string Project, string Framework)
{
    /// <summary>The errors that it has already. With them a project is only compared with itself: what they hide is not found out.</summary>
    public EquatableList<CompilerDiagnostic> Before { get; init; } = EquatableList<CompilerDiagnostic>.Empty;

    /// <summary>What is reported that was not before, in the order of files and lines.</summary>
    public EquatableList<CompilerDiagnostic> New { get; init; } = EquatableList<CompilerDiagnostic>.Empty;

    /// <summary>What is not reported any more.</summary>
    public EquatableList<CompilerDiagnostic> Gone { get; init; } = EquatableList<CompilerDiagnostic>.Empty;

    /// <summary>Why the project could not be compiled at all; null where it was.</summary>
    public string? NotCompiled { get; init; }

    /// <summary>Whether the project compiles before the change.</summary>
    public bool BuildsBefore => NotCompiled is null && Before.Count == 0;

    /// <summary>Whether the change ends its build.</summary>
    public bool Breaks => New.Any(diagnostic => diagnostic.IsError);
}
