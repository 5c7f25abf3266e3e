using System.Globalization;
using OpenRouter;

namespace Quickstart;

/// <summary>Parameters and what models accept, as a person would say it.</summary>
internal static class PlainWords
{
    public static string Of(string parameter) => parameter switch
    {
        "n" => "pictures at once",
        "input_references" => "reference pictures",
        _ => parameter.Replace('_', ' '),
    };

    public static string Of(CapabilityDescriptor? capability) => capability?.Value switch
    {
        EnumCapability choice => Or(choice.Values),
        RangeCapability range => string.Create(CultureInfo.InvariantCulture, $"{range.Min} to {range.Max}"),
        BooleanCapability => "yes",
        null => "no",
        _ => "newer than this program",
    };

    public static string Of(CostEstimate estimate) => estimate switch
    {
        { IsUnknown: true } => "depends on the work",
        { IsExact: true } => Usd(estimate.Exact),
        { Maximum: null } => Usd(estimate.Minimum) + " or more",
        _ => $"{Usd(estimate.Minimum)} to {Usd(estimate.Maximum)}",
    };

    public static string Usd(decimal? amount) => amount is null ? "not said" : string.Create(CultureInfo.InvariantCulture, $"{amount:0.####} USD");

    private static string Or(IReadOnlyList<string> values) =>
        values.Count < 2 ? string.Concat(values) : $"{string.Join(", ", values.SkipLast(1))} or {values[^1]}";
}
