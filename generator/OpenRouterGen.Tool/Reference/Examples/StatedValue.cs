using System.Globalization;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Tool.Reference;

/// <summary>Which type an example of the document is a value of.</summary>
internal sealed class StatedValue(ReferenceModel reference)
{
    /// <summary>Whether a value of the type is written so.</summary>
    public bool Fits(TypeRef type, SpecNode node) => type switch
    {
        ScalarRef scalar => Fits(scalar.Kind, node),
        ListRef list => node is SpecSequence items && items.Items.TrueForAll(item => Fits(list.Element, item)),
        MapRef map => node is SpecMapping entries && entries.Entries.All(entry => Fits(map.Value, entry.Value)),
        NamedRef named => Fits(named, node),
        ContentRef => false,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    private bool Fits(NamedRef named, SpecNode node) => reference.Find(named.Name) switch
    {
        RecordModel record => node is SpecMapping members && record.Properties.All(property => Fits(property, members[property.WireName])),
        EnumModel => IsText(node),
        UnionModel union => union.Cases.Any(item => Fits(item.Type, node)),
        null => node is not SpecSequence,
        _ => false,
    };

    private static bool Fits(PropertyModel property, SpecNode? value) =>
        value is null ? !property.Required || property.Constant is not null && property.Direction != MemberDirection.Both
        : property.Constant?.Text is not { } fixedText || (value as SpecScalar)?.Text == fixedText;

    private static bool Fits(ScalarKind kind, SpecNode node) => kind switch
    {
        ScalarKind.Json => true,
        ScalarKind.Boolean => node is SpecScalar { Kind: SpecScalarKind.Boolean },
        ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.UnixTime => Whole(node) is not null,
        ScalarKind.Double or ScalarKind.Decimal => Number(node) is not null,
        ScalarKind.DateTime => IsText(node) && Time(node) is not null,
        _ => IsText(node),
    };

    public static bool IsText(SpecNode? node) => node is SpecScalar { Kind: SpecScalarKind.String };

    public static long? Whole(SpecNode? node) => node is SpecScalar { Kind: SpecScalarKind.Integer } scalar
        && long.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        ? number
        : null;

    public static decimal? Number(SpecNode? node) => node is SpecScalar { Kind: SpecScalarKind.Integer or SpecScalarKind.Number } scalar
        && decimal.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        ? number
        : null;

    public static DateTimeOffset? Time(SpecNode? node) =>
        DateTimeOffset.TryParse((node as SpecScalar)?.Text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
