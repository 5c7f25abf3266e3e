namespace OpenRouter;

/// <summary>A descriptor: a number between two bounds, both allowed. Of a list it is the number of items.</summary>
public interface IRangeDescriptor
{
    /// <summary>The least number.</summary>
    double Min { get; }

    /// <summary>The greatest number.</summary>
    double Max { get; }
}
