using OpenRouterGen.Comparison.Surface;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Tool.Compilation;

/// <summary>What was predicted to break, and what the compiler says.</summary>
/// <param name="Uses">How many uses were compiled.</param>
/// <param name="Predicted">What was predicted.</param>
/// <param name="Real">What does not compile.</param>
internal sealed record WitnessResult(int Uses, EquatableList<SourceBreak> Predicted, EquatableList<SourceBreak> Real)
{
    public IEnumerable<SourceBreak> NotPredicted => Real.Except(Predicted);

    public IEnumerable<SourceBreak> NotReal => Predicted.Except(Real);

    public bool Agrees => !NotPredicted.Any() && !NotReal.Any();
}
