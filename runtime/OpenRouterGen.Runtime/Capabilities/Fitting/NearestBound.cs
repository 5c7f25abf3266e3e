namespace OpenRouter.Runtime;

/// <summary>The number between two bounds that is nearest to one that is not. This file is compiled into the analyzers too, for netstandard2.0.</summary>
internal static class NearestBound
{
    /// <summary>The nearest number; null when the parameter goes. A number that was whole stays whole, and a list is never made longer.</summary>
    /// <param name="number">What is asked for.</param>
    /// <param name="minimum">The least number that is accepted.</param>
    /// <param name="maximum">The greatest number that is accepted.</param>
    /// <param name="isCount">Whether it is the number of a list's items.</param>
    public static double? Of(double number, double minimum, double maximum, bool isCount)
    {
        var isWhole = number == Math.Floor(number);
        var nearest = number > maximum ? isWhole ? Math.Floor(maximum) : maximum : isWhole ? Math.Ceiling(minimum) : minimum;
        var isReachable = nearest >= minimum && nearest <= maximum && !(isCount && (nearest > number || nearest == 0));
        return isReachable ? nearest : null;
    }
}
