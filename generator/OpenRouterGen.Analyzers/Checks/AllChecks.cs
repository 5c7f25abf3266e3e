using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using OpenRouterGen.Analyzers.Analysis;

namespace OpenRouterGen.Analyzers.Checks;

/// <summary>Every group of checks. The analyzers call all of them, each for the code that it goes through.</summary>
internal static class AllChecks
{
    /// <summary>The groups.</summary>
    public static ImmutableArray<CheckGroup> Groups { get; } =
    [
        new ApiKeyChecks(), new CatalogChecks(), new ConstrainedValueChecks(), new DroppedCallChecks(), new HiddenTypeChecks(),
        new OpenEnumChecks(), new ParameterRuleChecks(), new RefusedValueChecks(), new RequestContentChecks(), new UnionSwitchChecks(),
        new UnionValueChecks(),
    ];

    /// <summary>What they report.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [.. Groups.SelectMany(group => group.Descriptors)];

    /// <summary>Registers them for a compilation, unless the runtime is not referenced: then there is nothing to check.</summary>
    public static void Start(RecordedChecks checks)
    {
        if (CompilationScope.Of(checks.Compilation) is { } scope)
        {
            Start(checks, scope, Groups);
        }
    }

    /// <summary>Registers some of them.</summary>
    public static void Start(RecordedChecks checks, CompilationScope scope, IReadOnlyList<CheckGroup> groups)
    {
        foreach (var group in groups)
        {
            group.Start(checks, scope);
        }

        EmittedUseChecks.Start(checks, scope, groups);
        GivenValueChecks.Start(checks, scope, groups);
    }
}
