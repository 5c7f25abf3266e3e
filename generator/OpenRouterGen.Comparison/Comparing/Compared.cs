using OpenRouterGen.Comparison.Changes;
using OpenRouterGen.Comparison.Sides;

namespace OpenRouterGen.Comparison.Comparing;

/// <summary>What is being compared: where it stands, what it is in the emitted client, and where its values go.</summary>
/// <param name="Where">Its place in both documents.</param>
/// <param name="Subject">What it is in the emitted client.</param>
/// <param name="Use">Where its values go.</param>
internal sealed record Compared(Whereabouts Where, Subject Subject, Use Use)
{
    /// <summary>Where its schema stands: behind a reference, and then for all that refer to it.</summary>
    public Whereabouts Schema { get; init; } = Where;

    /// <summary>Where its description stands.</summary>
    public Whereabouts Words { get; init; } = Where;

    /// <summary>What it is in the emitted client beside the subject.</summary>
    public IReadOnlyList<Subject> Also { get; init; } = [];
}
