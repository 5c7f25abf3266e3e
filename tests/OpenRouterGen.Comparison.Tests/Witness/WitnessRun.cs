using System.Globalization;
using Microsoft.CodeAnalysis;
using OpenRouterGen.Comparison.Surface;
using OpenRouterGen.Comparison.Tests.Compiling;
using OpenRouterGen.Comparison.Witness;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Tests.Witness;

/// <summary>A client with its witness; the witness of one, compiled against another one, says what that one really breaks.</summary>
internal sealed class WitnessRun(ApiModel model)
{
    private readonly Lazy<MetadataReference> _reference = new(() => CompiledClient.Reference(model));

    private readonly Dictionary<WitnessRun, HashSet<SourceBreak>> _against = [];

    public ApiModel Model { get; } = model;

    public ClientSurface Surface { get; } = ClientSurface.Of(model);

    public WitnessProgram Program => field ??= WitnessProgram.Of(Surface);

    public int Uses => Program.Count;

    /// <summary>What the compiler reports of this client's witness against another client, and of none against this one.</summary>
    public HashSet<SourceBreak> Against(WitnessRun other)
    {
        if (!_against.TryGetValue(other, out var found))
        {
            var forms = WitnessReport.Unexpected(Program.Forms, Surface, other.Surface, Diagnostics(Program.Forms, other), Predicted(other));
            _against[other] = found = [.. Breaks(Program.Uses, other).Concat(Breaks(Program.Mocks, other)).Concat(forms).Except(OfItself)];
        }

        return found;
    }

    /// <summary>What the compiler reports against the client itself: nothing but what is obsolete in it already.</summary>
    public HashSet<SourceBreak> OfItself => field ??= [.. new[] { Program.Uses, Program.Mocks, Program.Forms }.SelectMany(file => Breaks(file, this))];

    public HashSet<SourceBreak> Predicted(WitnessRun other) => [.. SurfaceComparer.Compare(Surface, other.Surface)];

    /// <summary>What is real and not predicted, and what is predicted and not real.</summary>
    public IEnumerable<string> Differences(WitnessRun other)
    {
        var (real, predicted) = (Against(other), Predicted(other));
        return real.Except(predicted).Select(one => $"not predicted: {one}")
            .Concat(predicted.Except(real).Select(one => $"not real: {one}"))
            .Order(StringComparer.Ordinal);
    }

    private IEnumerable<SourceBreak> Breaks(WitnessFile file, WitnessRun other) => WitnessReport.Breaks(file, Surface, Diagnostics(file, other));

    private static IEnumerable<WitnessDiagnostic> Diagnostics(WitnessFile file, WitnessRun other) => CompiledClient
        .User(file.Text, other._reference.Value)
        .GetDiagnostics()
        .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed)
        .Select(diagnostic => new WitnessDiagnostic(
            diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1,
            diagnostic.Id,
            diagnostic.Severity == DiagnosticSeverity.Error,
            diagnostic.GetMessage(CultureInfo.InvariantCulture)))
        .ToList();
}
