using System.Globalization;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>What a catalog says of an entry, for a reader of its constant. Each line is a sentence, for tools show them as one text.</summary>
internal static class CatalogEntryRemarks
{
    public static string? Of(CatalogEntryModel entry)
    {
        var lines = (entry.Descriptors ?? EquatableList<DescriptorModel>.Empty).Select(Descriptor).Concat(entry.Endpoints.SelectMany(Prices)).ToList();
        if (lines.Count == 0)
        {
            return null;
        }

        lines.Add(entry.AsOf is { } date ? "So said the catalog as of " + date + "." : "So said the catalog.");
        return string.Join("\n", lines);
    }

    private static string Descriptor(DescriptorModel descriptor) => descriptor.Parameter + ": " + descriptor.Kind switch
    {
        DescriptorKind.Choice => string.Join(", ", descriptor.Values) + ".",
        DescriptorKind.Range => Number(descriptor.Minimum) + " to " + Number(descriptor.Maximum) + ".",
        DescriptorKind.Any => "supported.",
        DescriptorKind.Undecided => "values are not known.",
        DescriptorKind.Unsupported => "not supported.",
        _ => throw new ArgumentOutOfRangeException(nameof(descriptor)),
    };

    private static IEnumerable<string> Prices(CatalogEndpointModel endpoint) => (endpoint.Prices ?? EquatableList<CatalogPriceModel>.Empty).Select(price =>
        endpoint.Name + ": " + price.Item + " costs " + (price.Amount is { } amount ? Number(amount) : "an unknown amount") + " per " + price.Unit
            + (price.Variant is { } variant ? " (" + variant + ")." : "."));

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
