using System.Globalization;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Emission;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core;

/// <summary>The way from model to files: within the budget of what is emitted, and without an exception for whatever the model says.</summary>
internal static class SpecEmitter
{
    /// <param name="model">The model; null when there is none.</param>
    /// <param name="document">The file of the document, which the problems are about.</param>
    /// <param name="limits">What the code may cost.</param>
    /// <param name="cancellationToken">Only cancellation leaves as an exception.</param>
    public static EmissionResult Emit(ApiModel? model, string document, BuildingLimits limits, CancellationToken cancellationToken)
    {
        if (model is null)
        {
            return EmissionResult.Nothing;
        }

        try
        {
            var files = ApiEmitter.Emit(model, cancellationToken);
            var characters = files.Sum(file => (long)file.Text.Length);
            return characters <= limits.OutputCharacters
                ? new EmissionResult(files, EquatableList<Problem>.Empty)
                : Failed(ProblemCatalog.TooMuchCode, document, Text(characters), Text(limits.OutputCharacters));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return Failed(ProblemCatalog.InternalError, document, "emission", exception.GetType().Name + ": " + exception.Message);
        }
    }

    private static EmissionResult Failed(ProblemDescriptor descriptor, string document, params string[] arguments) => new(
        EquatableList<GeneratedFile>.Empty,
        new EquatableList<Problem>([new Problem(descriptor, SourceSpot.WholeFile(document), new EquatableList<string>(arguments))]));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
