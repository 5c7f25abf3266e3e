using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>Expressions for the text of a value in a path, a query, a header or a rule: calls of the runtime's WireText.</summary>
internal static class WireExpression
{
    /// <summary>The text; null when the value is null or an open enum that was not set.</summary>
    public static Code Of(TypeRef type, Code value, bool mayBeNull) => type switch
    {
        ScalarRef { Kind: ScalarKind.String } => value,
        ScalarRef { Kind: ScalarKind.UnixTime } when mayBeNull => Code.Of($"{RuntimeNames.WireText}.Of({value}?.ToUnixTimeSeconds())"),
        ScalarRef { Kind: ScalarKind.UnixTime } => Code.Of($"{RuntimeNames.WireText}.Of({value}.ToUnixTimeSeconds())"),
        ScalarRef => Code.Of($"{RuntimeNames.WireText}.Of({value})"),
        NamedRef { Kind: NamedKind.Enum } => mayBeNull ? Code.Of($"{RuntimeNames.WireText}.Of({value})") : Code.Of($"{value}.Value"),
        NamedRef or ListRef or MapRef => Code.Of($"{RuntimeNames.WireText}.OfModel({value}, {JsonWriteText.Writer(type with { Nullable = false })})"),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>Null when the value counts as not set, for checks of what must be there.</summary>
    public static Code OrNull(TypeRef type, Code value) => type switch
    {
        NamedRef { Kind: NamedKind.Enum } => Of(type, value, mayBeNull: true),
        _ when TypeText.IsBytes(type) => Code.Of($"{RuntimeNames.WireText}.NotEmpty({value})"),
        _ => value,
    };

    /// <summary>The style of a structured value.</summary>
    public static Code Style(WireForm form) => form.Style switch
    {
        WireStyle.Simple => Code.Of($"{RuntimeNames.ValueStyle}.Simple"),
        WireStyle.Label => Code.Of($"{RuntimeNames.ValueStyle}.Label"),
        WireStyle.Matrix => Code.Of($"{RuntimeNames.ValueStyle}.Matrix"),
        WireStyle.Form => Code.Of($"{RuntimeNames.ValueStyle}.Form"),
        WireStyle.Space => Code.Of($"{RuntimeNames.ValueStyle}.Space"),
        WireStyle.Pipe => Code.Of($"{RuntimeNames.ValueStyle}.Pipe"),
        WireStyle.Deep => Code.Of($"{RuntimeNames.ValueStyle}.Deep"),
        WireStyle.Cookie => Code.Of($"{RuntimeNames.ValueStyle}.Cookie"),
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    };

    /// <summary>The texts of a list's items, without those that are null.</summary>
    public static Code Items(ListRef list, Code value)
    {
        if (TypeText.IsString(list.Element) && !list.Element.Nullable)
        {
            return value;
        }

        var text = Of(list.Element, Code.Of($"v"), list.Element.Nullable || TypeText.IsEnum(list.Element));
        return Code.Of($"{RuntimeNames.WireText}.Items({value}, static v => {text})");
    }

    /// <summary>The value as JSON; null when it is null, or bytes that are none.</summary>
    public static Code Json(TypeRef type, Code value, bool mayBeNull)
    {
        var writer = JsonWriteText.Writer(type with { Nullable = false });
        return TypeText.IsBytes(type) || (TypeText.IsValueType(type) && mayBeNull)
            ? Code.Of($"{RuntimeNames.WireText}.OfJsonValue({(TypeText.IsBytes(type) ? OrNull(type, value) : value)}, {writer})")
            : Code.Of($"{RuntimeNames.WireText}.OfJson({value}, {writer})");
    }
}
