using System.Runtime.CompilerServices;
using OpenRouterGen.Core;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Generator;

/// <summary>
/// What the last inputs became, kept as long as the process. A compiler server makes a new driver for every build, which knows nothing of the one before it, so
/// without this a build in which only C# was edited would read the document again. Equal inputs give equal output, so nothing here gets old.
/// </summary>
internal static class BuiltClients
{
    // Two projects of one solution. A client of the whole published document is 14 MB.
    private const int Most = 2;

    private static readonly ConditionalWeakTable<ApiModel, EmissionResult> s_emitted = new();

    // The newest first. A list is replaced and never changed, so nobody waits; of two that replace it at once, one is made again another time.
    private static EquatableList<Built> s_built = EquatableList<Built>.Empty;

    /// <summary>As <see cref="GenerationInputs.Compile"/>; a result without an error is the same object for the same inputs.</summary>
    public static SpecResult Compile(GenerationInputs inputs, CancellationToken cancellationToken)
    {
        var built = Volatile.Read(ref s_built);
        if (built.FirstOrDefault(client => AreSame(client.Inputs, inputs)) is { } found)
        {
            return found.Result;
        }

        var result = inputs.Compile(cancellationToken);
        if (result.Problems.All(problem => problem.Descriptor.Severity != ProblemSeverity.Error))
        {
            Volatile.Write(ref s_built, built.Take(Most - 1).Prepend(new Built(inputs, result)).ToEquatableList());
        }

        return result;
    }

    /// <summary>As <see cref="SpecEmitter.Emit"/>, once for a model.</summary>
    public static EmissionResult Emit(ApiModel? model, string document, CancellationToken cancellationToken)
    {
        if (model is not null && s_emitted.TryGetValue(model, out var found))
        {
            return found;
        }

        var result = SpecEmitter.Emit(model, document, BuildingLimits.Default, cancellationToken);
        return model is not null && result.Problems.Count == 0 ? s_emitted.GetValue(model, _ => result) : result;
    }

    /// <summary>Forgets all of them, for tests of what the generator does.</summary>
    public static void Forget() => Volatile.Write(ref s_built, EquatableList<Built>.Empty);

    // A checksum is that of a file's bytes, which two projects may read in different encodings.
    private static bool AreSame(GenerationInputs one, GenerationInputs other) =>
        one.Equals(other) && one.Files.Zip(other.Files, (left, right) => left.Source.Text == right.Source.Text).All(isSame => isSame);

    private sealed record Built(GenerationInputs Inputs, SpecResult Result);
}
