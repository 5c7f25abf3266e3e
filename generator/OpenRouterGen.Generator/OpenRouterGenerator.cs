using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OpenRouterGen.Core;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Generator.AddOns;

namespace OpenRouterGen.Generator;

/// <summary>Emits the client of the project's OpenAPI document. All work is Core's; this class joins it to the compiler.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class OpenRouterGenerator : IIncrementalGenerator
{
    // Without a byte order mark, as the rest of a project's files.
    private static readonly Encoding s_encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellationToken) => InputFile.From(pair.Left, pair.Right, cancellationToken))
            .Where(static file => file is not null)
            .Select(static (file, _) => file!)
            .WithTrackingName(Steps.Files)
            .Collect();

        var options = context.AnalyzerConfigOptionsProvider
            .Combine(context.ParseOptionsProvider)
            .Select(static (pair, _) => ProjectOptions.Read(pair.Left.GlobalOptions, pair.Right))
            .WithTrackingName(Steps.Options);

        var inputs = files
            .Combine(options)
            .Select(static (pair, _) => GenerationInputs.From(pair.Left, pair.Right))
            .WithTrackingName(Steps.Inputs);

        var results = inputs
            .Select(static (inputs, cancellationToken) => BuiltClients.Compile(inputs, cancellationToken))
            .WithTrackingName(Steps.Model);

        // MetadataReferencesProvider would look at each of some 170 references at every key that the user presses: 70 µs. An edit of C# leaves
        // the list of references the very same object, so this stops after one comparison. Nothing of the compilation goes on from here.
        var references = context.CompilationProvider
            .Select(static (compilation, _) => (compilation.ExternalReferences, compilation.AssemblyName))
            .Select(static (project, cancellationToken) => ProjectReferences.Of(project.ExternalReferences, project.AssemblyName, cancellationToken))
            .WithTrackingName(Steps.References);
        var second = SecondClients(references, results);

        // Beside a second client the one of the reference is meant: every use of a type that exists twice would be a warning.
        var emitted = results
            .Select(static (result, _) => (result.Model, result.Document))
            .Combine(second.Select(static (problems, _) => problems.Count == 0))
            .Select(static (made, cancellationToken) => BuiltClients.Emit(made.Right ? made.Left.Model : null, made.Left.Document, cancellationToken))
            .WithTrackingName(Steps.Emission);

        var sources = emitted
            .SelectMany(static (result, _) => result.Files)
            .WithTrackingName(Steps.Sources);
        context.RegisterSourceOutput(sources, static (output, file) => output.AddSource(file.HintName, SourceText.From(file.Text, s_encoding)));

        Report(context, results.SelectMany(static (result, _) => result.Problems).WithTrackingName(Steps.Problems));
        Report(context, emitted.SelectMany(static (result, _) => result.Problems).WithTrackingName(Steps.EmissionProblems));

        Report(context, second.SelectMany(static (problems, _) => problems));
        AddAddOns(context, results, emitted.Select(static (result, _) => result.Files.Count > 0), references);
    }

    private static void AddAddOns(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<SpecResult> results,
        IncrementalValueProvider<bool> isEmitted,
        IncrementalValueProvider<ProjectReferences> references)
    {
        // Without a reference that one could be for, nothing is looked up and no file is read.
        var isWanted = isEmitted
            .Combine(references.Select(static (found, _) => found.Assemblies.Count > 0))
            .Select(static (pair, _) => pair.Left && pair.Right);
        var selection = results
            .Combine(isWanted)
            .Select(static (pair, _) => pair.Right && pair.Left.Model is { } model ? AddOnTarget.Of(model) : null)
            .Combine(references)
            .Select(static (pair, _) => AddOnSelection.Of(pair.Left, pair.Right))
            .WithTrackingName(Steps.AddOns);
        context.RegisterSourceOutput(selection, static (output, selected) =>
        {
            if (selected.File is { } file)
            {
                output.AddSource(file.HintName, SourceText.From(file.Text, s_encoding));
            }
        });
        Report(context, selection.SelectMany(static (selected, _) => selected.Problems));
    }

    private static void Report(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<Problem> problems) =>
        context.RegisterSourceOutput(problems, static (output, problem) => output.ReportDiagnostic(ProblemDiagnostics.From(problem)));

    private static IncrementalValueProvider<EquatableList<Problem>> SecondClients(
        IncrementalValueProvider<ProjectReferences> references, IncrementalValueProvider<SpecResult> results)
    {
        var ours = results.Select(static (result, _) => result.Model is { } model ? ReferencedClients.FullName(model) : null);
        return references
            .Combine(ours)
            .Select(static (pair, _) => pair.Left.Clients
                .Where(found => pair.Right is not null && found.TypeNames.Contains(pair.Right))
                .Take(1)
                .Select(found => new Problem(ProblemCatalog.SecondClient, default, new EquatableList<string>([pair.Right!, found.Assembly])))
                .ToEquatableList());
    }
}
