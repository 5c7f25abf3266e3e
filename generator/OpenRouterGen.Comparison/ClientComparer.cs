using OpenRouterGen.Comparison.Findings;
using OpenRouterGen.Comparison.Sides;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison;

/// <summary>Compares two clients.</summary>
internal static class ClientComparer
{
    public static ComparisonResult Compare(ClientSide old, ClientSide @new, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new ComparisonResult(EquatableList<Finding>.Empty, ChecksRun: 0);
    }
}
