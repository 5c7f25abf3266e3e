using System.Reflection;
using OpenRouterGen.Core;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;
using OpenRouterGen.Tool.Sources;

namespace OpenRouterGen.Tool.Validating;

/// <summary>Looks at a document with our own eyes, and with those of Microsoft.OpenApi.</summary>
internal static class DocumentValidation
{
    /// <summary>How many sorts of mistakes are looked for.</summary>
    public static int Checks { get; } =
        OpenApiRules.Count
        + typeof(ProblemCatalog).GetFields(BindingFlags.Public | BindingFlags.Static).Count(field => field.FieldType == typeof(ProblemDescriptor));

    public static ValidatedDocument Run(TakenText taken, CancellationToken cancellationToken)
    {
        var own = Own(taken.Source, taken.Text, cancellationToken);
        var theirs = Theirs(taken, out var reason, cancellationToken);
        var all = own.Concat(theirs)
            .OrderBy(finding => finding.Spot.Line)
            .ThenBy(finding => finding.Spot.Column)
            .ThenBy(finding => finding.Id, StringComparer.Ordinal);
        return new ValidatedDocument(taken.Source, taken.Text, [.. all.Distinct()]) { RulesNotRun = reason };
    }

    /// <summary>What the generator says of a document.</summary>
    public static IEnumerable<DocumentFinding> Own(string file, string text, CancellationToken cancellationToken)
    {
        var sources = new SpecSources(
            new SpecSource(file, text, Bundled: false), EquatableList<SpecSource>.Empty, EquatableList<SpecSource>.Empty, new BuildOptions());
        return SpecCompiler.Compile(sources, cancellationToken).Problems
            .Select(problem => new DocumentFinding(problem.Descriptor.Id, problem.Descriptor.Severity, problem.Spot, problem.Message));
    }

    private static IReadOnlyList<DocumentFinding> Theirs(TakenText taken, out string? reason, CancellationToken cancellationToken)
    {
        reason = null;

        // What our reader refuses may cost the other one more than it should: it has no budgets.
        if (SpecReader.Read(taken.Source, taken.Text, ReadingLimits.Default, new ProblemSink(), cancellationToken) is not { } document)
        {
            reason = "the document cannot be read";
            return [];
        }

        try
        {
            return [.. OpenApiRules.Findings(document)];
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            reason = $"Microsoft.OpenApi cannot read it: {exception.Message.TrimEnd('.')}";
            return [];
        }
    }
}
