using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Emission;

/// <summary>What a catalog file says of its entries, as a value: so a program knows it without the file and without reflection.</summary>
internal static class SnapshotEmitter
{
    private static readonly Code s_unknown = Code.Of($"null");

    public static void Emit(CodeWriter writer, CatalogModel catalog, CSharpIdentifier name)
    {
        writer.Doc(new XmlDoc().Summary("What the catalog says of each of them. Nothing is asked for it, and it is as old as the catalog."));
        writer.Line($"public static {RuntimeNames.CatalogSnapshot} {name} {{ get; }} = new({Literal.Strings(catalog.Suffixes)},");
        writer.Line($"[");
        foreach (var entry in catalog.Groups.SelectMany(group => group.Entries))
        {
            writer.Line($"    {Entry(entry)},");
        }

        writer.Line($"]);");
    }

    private static Code Entry(CatalogEntryModel entry)
    {
        var date = entry.AsOf is { } text ? Code.Of($"{Literal.String(text)}") : s_unknown;
        var endpoints = Code.Join(", ", entry.Endpoints.Select(Endpoint));
        return Code.Of($"new({Literal.String(entry.Id)}, {date}, {Descriptors(entry.Descriptors)}, [{endpoints}])");
    }

    private static Code Endpoint(CatalogEndpointModel endpoint)
    {
        var options = endpoint.Options is { } names ? Code.Of($"{Literal.Strings(names)}") : s_unknown;
        var prices = endpoint.Prices is { } lines ? Code.Of($"[{Code.Join(", ", lines.Select(Price))}]") : s_unknown;
        return Code.Of($"new({Literal.String(endpoint.Name)}, {Literal.Strings(endpoint.Names)}, {Descriptors(endpoint.Descriptors)}, {options}, {prices})");
    }

    private static Code Price(CatalogPriceModel price)
    {
        var amount = price.Amount is { } number ? Code.Of($"{Literal.Decimal(number)}") : s_unknown;
        var variant = price.Variant is { } text ? Code.Of($"{Literal.String(text)}") : s_unknown;
        return Code.Of($"new({Literal.String(price.Item)}, {Literal.String(price.Unit)}, {amount}, {variant})");
    }

    private static Code Descriptors(EquatableList<DescriptorModel>? descriptors) =>
        descriptors is { } known ? Code.Of($"[{Code.Join(", ", known.Select(Descriptor))}]") : s_unknown;

    private static Code Descriptor(DescriptorModel descriptor)
    {
        var (type, parameter) = (RuntimeNames.SnapshotDescriptor, Literal.String(descriptor.Parameter));
        return descriptor.Kind switch
        {
            DescriptorKind.Choice => Code.Of($"{type}.Choice({parameter}, {Literal.Strings(descriptor.Values)})"),
            DescriptorKind.Range => Code.Of($"{type}.Range({parameter}, {Number(descriptor.Minimum)}, {Number(descriptor.Maximum)})"),
            DescriptorKind.Any => Code.Of($"{type}.Any({parameter})"),
            DescriptorKind.Undecided => Code.Of($"{type}.Undecided({parameter})"),
            DescriptorKind.Unsupported => Code.Of($"{type}.Unsupported({parameter})"),
            _ => throw new ArgumentOutOfRangeException(nameof(descriptor)),
        };
    }

    private static Literal Number(decimal bound) => Literal.Double((double)bound);
}
