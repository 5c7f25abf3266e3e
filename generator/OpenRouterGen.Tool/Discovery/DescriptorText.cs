using System.Globalization;
using OpenRouter;

namespace OpenRouterGen.Tool.Discovery;

/// <summary>What a model says of a parameter, in words.</summary>
internal static class DescriptorText
{
    public static string Of(SnapshotDescriptor descriptor) => descriptor.Value switch
    {
        IChoiceDescriptor choice => string.Join(", ", choice.Values),
        IRangeDescriptor range => string.Create(CultureInfo.InvariantCulture, $"{range.Min} to {range.Max}"),
        ISupportDescriptor => "any value",
        _ => "not said",
    };

    /// <summary>Whether a value is among those that are accepted; false where nothing is said of it.</summary>
    public static bool Accepts(SnapshotDescriptor descriptor, string? value) => descriptor.Value switch
    {
        IChoiceDescriptor choice => value is null || choice.Values.Contains(value, StringComparer.Ordinal),
        IRangeDescriptor range => value is null
            || (double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= range.Min && number <= range.Max),
        ISupportDescriptor => true,
        _ => value is null,
    };
}
