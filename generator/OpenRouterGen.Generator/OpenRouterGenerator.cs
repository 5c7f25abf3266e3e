using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OpenRouterGen.Core;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Emission;
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
        // Each step is looked at again at every key that the user presses, for half a microsecond and more: so there are few.
        var files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .SelectMany(static (pair, cancellationToken) => InputFile.From(pair.Left, pair.Right, cancellationToken))
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
            .Select(static (inputs, cancellationToken) => inputs.Compile(cancellationToken))
            .WithTrackingName(Steps.Model);

        // MetadataReferencesProvider would look at each of some 170 references at every key that the user presses: 70 µs. An edit of C# leaves
        // the list of references the very same object, so this stops after one comparison. Nothing of the compilation goes on from here.
        var references = context.CompilationProvider
            .Select(static (compilation, _) => (compilation.ExternalReferences, compilation.AssemblyName))
            .Select(static (project, cancellationToken) => ProjectReferences.Of(project.ExternalReferences, project.AssemblyName, cancellationToken))
            .WithTrackingName(Steps.References);
        var second = results
            .Combine(references)
            .Select(static (pair, _) => SecondClients(pair.Left.Model, pair.Right));
        var client = results.Combine(second);

        // Beside a second client the one of the reference is meant: every use of a type that exists twice would be a warning.
        var emitted = client
            .Select(static (client, _) => (Model: client.Right.Count == 0 ? client.Left.Model : null, client.Left.Document))
            .Select(static (made, cancellationToken) => SpecEmitter.Emit(made.Model, made.Document, BuildingLimits.Default, cancellationToken))
            .WithTrackingName(Steps.Emission);

        var sources = emitted
            .SelectMany(static (result, _) => result.Files)
            .WithTrackingName(Steps.Sources);
        context.RegisterSourceOutput(sources, static (output, file) => Add(output, file));

        var clientAndCode = client.Combine(emitted);
        var addOns = clientAndCode
            .Combine(references)
            .Select(static (made, _) =>
            {
                var ((client, code), references) = made;
                return AddOnSelection.Of(code.Files.Count > 0 ? client.Left.Model : null, references);
            })
            .WithTrackingName(Steps.AddOns);
        context.RegisterSourceOutput(addOns, static (output, selected) =>
        {
            if (selected.File is { } file)
            {
                Add(output, file);
            }
        });

        var problems = clientAndCode
            .Combine(addOns)
            .SelectMany(static (made, _) =>
            {
                var (((result, second), code), addOns) = made;
                return result.Problems.Concat(code.Problems).Concat(second).Concat(addOns.Problems);
            })
            .WithTrackingName(Steps.Problems);
        context.RegisterSourceOutput(problems, static (output, problem) => output.ReportDiagnostic(ProblemDiagnostics.From(problem)));
    }

    private static void Add(SourceProductionContext output, GeneratedFile file) =>
        output.AddSource(file.HintName, SourceText.From(file.Text, s_encoding));

    private static EquatableList<Problem> SecondClients(ApiModel? model, ProjectReferences references)
    {
        var ours = model is null ? null : ReferencedClients.FullName(model);
        return references.Clients
            .Where(found => ours is not null && found.TypeNames.Contains(ours))
            .Take(1)
            .Select(found => new Problem(ProblemCatalog.SecondClient, default, new EquatableList<string>([ours!, found.Assembly])))
            .ToEquatableList();
    }
}
