using System.Globalization;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Comparing;

/// <summary>
/// Parts of the model in the few words in which a finding shows them. They are part of fingerprints: a change of them loses what teams accepted.
/// </summary>
internal static class Words
{
    public static string Of(TypeRef? type) => type is null ? "nothing" : Name(type) + (type.Nullable ? "?" : string.Empty);

    public static string Of(PropertyModel property) => $"{property.WireName}: {Of(property.Type)}" + (property.Required ? string.Empty : " (optional)");

    public static string Of(ParameterModel parameter) =>
        $"{parameter.WireName} in {Lower(parameter.Place)}: {Of(parameter.Type)}" + (parameter.Member is null ? string.Empty : " (optional)");

    public static string Of(ConstantModel? constant) => constant switch
    {
        null => "any",
        { Text: { } text } => text,
        { Flag: { } flag } => flag ? "true" : "false",
        { Number: { } number } => number.ToString(CultureInfo.InvariantCulture),
        { Real: { } real } => real.ToString(CultureInfo.InvariantCulture),
        _ => "null",
    };

    public static string Of(RuleModel rule) =>
        $"{rule.Id}: {Lower(rule.Kind)} {rule.Parameter}{List(rule.When)}{rule.WhenPattern} {rule.Other}{List(rule.Allowed)}, {Lower(rule.Effect)}";

    public static string Of(CaseTest test) => test switch
    {
        TagTest tag => $"{Lower(tag.Kind)} tag{List(tag.Values)}" + (tag.OrAbsent ? " or none" : string.Empty) + (tag.OrOther ? " or any other" : string.Empty),
        AnyTagTest any => $"any other {Lower(any.Kind)} tag",
        KindTest kind => Lower(kind.Kind),
        ElementTest element => "list of " + Of(element.Element),
        MemberValueTest value => $"{value.Name} is {Lower(value.Kind)}{List(value.Values)}",
        MembersTest members => "has" + List(members.Names),
        AnyMemberTest any => "has one of" + List(any.Names),
        BothTest both => $"{Of(both.First)} and {Of(both.Second)}",
        NeverTest => "never",
        _ => throw new InvalidOperationException(test.GetType().Name),
    };

    public static string Of(SecurityModel security) => security.Need == SecurityNeed.None
        ? "none"
        : $"{Lower(security.Need)}: {string.Join(" or ", security.Alternatives.Select(Of))}";

    public static string Of(SecurityAlternative alternative) => string.Join(" and ", alternative.Schemes.Select(scheme => scheme.Name));

    public static string Of(SchemeModel scheme) => $"{Lower(scheme.Form)} {scheme.WireName}".TrimEnd() + (scheme.TakesApiKey ? ", the API key" : string.Empty);

    public static string Of(WireForm? form) => form is null
        ? "by its style"
        : Lower(form.Style) + (form.Explode ? ", exploded" : string.Empty) + (form.AllowReserved ? ", reserved allowed" : string.Empty);

    public static string Of(DescriptorModel descriptor) => descriptor.Kind switch
    {
        DescriptorKind.Choice => "one of" + List(descriptor.Values),
        DescriptorKind.Range => $"{Of(descriptor.Minimum)} to {Of(descriptor.Maximum)}",
        DescriptorKind.Any => "any value",
        DescriptorKind.Unsupported => "unsupported",
        _ => "undecided",
    };

    public static string Of(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    public static string List(IEnumerable<string> values) => string.Join(", ", values) is { Length: > 0 } text ? " " + text : string.Empty;

    public static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Name(TypeRef type) => type switch
    {
        ScalarRef { Constants: { } constants } scalar => $"{Scalar(scalar.Kind)} ({constants.Text})",
        ScalarRef scalar => Scalar(scalar.Kind),
        NamedRef named => named.Name.Text,
        ListRef list => "list of " + Of(list.Element),
        MapRef map => "map of " + Of(map.Value),
        ContentRef { Kind: ContentKind.File } => "file",
        ContentRef => "bytes",
        _ => throw new InvalidOperationException(type.GetType().Name),
    };

    private static string Scalar(ScalarKind kind) => kind switch
    {
        ScalarKind.String => "string",
        ScalarKind.Boolean => "bool",
        ScalarKind.Int32 => "int",
        ScalarKind.Int64 => "long",
        ScalarKind.Double => "double",
        ScalarKind.Decimal => "decimal",
        ScalarKind.DecimalText => "decimal text",
        ScalarKind.Base64 => "base64",
        ScalarKind.UnixTime => "unix time",
        ScalarKind.DateTime => "date-time",
        ScalarKind.Date => "date",
        ScalarKind.Guid => "uuid",
        ScalarKind.Uri => "uri",
        ScalarKind.Json => "any JSON",
        _ => throw new InvalidOperationException(kind.ToString()),
    };
}
