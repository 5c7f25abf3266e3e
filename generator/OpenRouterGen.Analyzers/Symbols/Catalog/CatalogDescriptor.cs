using System.Globalization;
using Microsoft.CodeAnalysis;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Analyzers.Symbols;

/// <summary>What an entry of a catalog says of one parameter.</summary>
internal sealed record CatalogDescriptor(DescriptorKind Kind)
{
    public static readonly CatalogDescriptor Undecided = new(DescriptorKind.Undecided);

    public static readonly CatalogDescriptor Unsupported = new(DescriptorKind.Unsupported);

    public IReadOnlyList<string> Values { get; init; } = [];

    public double Minimum { get; init; } = double.NegativeInfinity;

    public double Maximum { get; init; } = double.PositiveInfinity;

    public bool Allows(double number) => number >= Minimum && number <= Maximum;

    /// <summary>What is supported, in words.</summary>
    public string Words() => Kind == DescriptorKind.Range
        ? Text(Minimum) + (Minimum.Equals(Maximum) ? " only" : " to " + Text(Maximum))
        : Values.Count == 0 ? "nothing" : string.Join(", ", Values.Select(value => $"'{value}'"));

    public static (string Parameter, CatalogDescriptor Descriptor)? Read(AttributeData attribute) =>
        attribute.Positional(0) is string parameter && attribute.ConstructorArguments.Length > 1
            ? (parameter, new CatalogDescriptor(attribute.PositionalEnum<DescriptorKind>(1) ?? DescriptorKind.Undecided)
            {
                Values = attribute.Texts("Values"),
                Minimum = attribute.Named("Minimum") is double minimum ? minimum : double.NegativeInfinity,
                Maximum = attribute.Named("Maximum") is double maximum ? maximum : double.PositiveInfinity,
            })
            : null;

    public static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
