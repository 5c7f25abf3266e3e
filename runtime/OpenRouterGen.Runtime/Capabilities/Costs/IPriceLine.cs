using OpenRouter.Runtime;

namespace OpenRouter;

/// <summary>A line of prices.</summary>
public interface IPriceLine
{
    /// <summary>What is paid for, such as <c>output_image</c>.</summary>
    string ItemText { get; }

    /// <summary>What is counted, such as <c>image</c> or <c>megapixel</c>.</summary>
    string UnitText { get; }

    /// <summary>The price of one unit in US dollars; null when none is stated. A negative one is none.</summary>
    decimal? CostUsd { get; }

    /// <summary>What the price is for, such as <c>2k</c>; null for all that has no line of its own.</summary>
    string? Variant { get; }
}

/// <summary>A line of prices whose item and unit are open enums.</summary>
/// <typeparam name="TItem">The items.</typeparam>
/// <typeparam name="TUnit">The units.</typeparam>
public interface IPriceLine<TItem, TUnit> : IPriceLine
    where TItem : IOpenEnum<TItem>
    where TUnit : IOpenEnum<TUnit>
{
    /// <summary>What is paid for.</summary>
    TItem Item { get; }

    /// <summary>What is counted.</summary>
    TUnit Unit { get; }

    string IPriceLine.ItemText => Item.Value;

    string IPriceLine.UnitText => Unit.Value;
}
