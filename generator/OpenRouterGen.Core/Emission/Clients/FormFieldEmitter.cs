using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>Statements that add a field to a form.</summary>
internal static class FormFieldEmitter
{
    /// <summary>Adds a named field.</summary>
    public static Code Add(RecordMember member, FormFieldModel field)
    {
        if (field.Form is { } form)
        {
            var json = WireExpression.Json(member.Type, member.Access, member.MayBeNull);
            var style = WireExpression.Style(form);
            return Code.Of($"form.Styled({member.WireName}, {json}, {style}, {Literal.Boolean(form.Explode)}, {Literal.Boolean(form.AllowReserved)});");
        }

        var mediaType = field.MediaType is { } type ? Code.Of($", {Literal.String(type)}") : Code.Empty;
        if (field.IsJson && member.Type is ListRef list)
        {
            // The encoding of a list is that of each item, which is a field of its own.
            return Code.Of($"form.Texts({member.WireName}, {JsonItems(list, member.Access)}{mediaType});");
        }

        return field.IsJson
            ? Code.Of($"form.Text({member.WireName}, {WireExpression.Json(member.Type, member.Access, member.MayBeNull)}{mediaType});")
            : Add(Code.Of($"{member.WireName}"), member.Type, member.Access, member.MayBeNull, mediaType);
    }

    /// <summary>Reports a field that must be there and is not; nothing for a type whose values are always there.</summary>
    public static Code Demand(Code name, TypeRef type, Code value) => type.Nullable || (TypeText.IsValueType(type) && !TypeText.IsBytes(type))
        ? Code.Empty
        : Code.Of($"form.Required({name}, {WireExpression.OrNull(type, value)});");

    /// <summary>Adds a field by its type.</summary>
    public static Code Add(Code name, TypeRef type, Code value, bool mayBeNull, Code mediaType) => type switch
    {
        ContentRef => Code.Of($"form.File({name}, {value}{mediaType});"),
        ListRef { Element: ContentRef } => Code.Of($"form.Files({name}, {value}{mediaType});"),
        ListRef list when IsOpen(list.Element) && mediaType.IsEmpty => Code.Of($"form.Values({name}, {JsonItems(list, value)});"),
        ListRef list => Code.Of($"form.Texts({name}, {WireExpression.Items(list, value)}{Media(list.Element, mediaType)});"),
        _ when IsOpen(type) && mediaType.IsEmpty => Code.Of($"form.Value({name}, {WireExpression.Json(type, value, mayBeNull)});"),
        _ => Code.Of($"form.Text({name}, {WireExpression.Of(type, value, mayBeNull)}{Media(type, mediaType)});"),
    };

    private static Code JsonItems(ListRef list, Code value)
    {
        var item = WireExpression.Json(list.Element, Code.Of($"v"), list.Element.Nullable);
        return Code.Of($"{RuntimeNames.WireText}.Items({value}, static v => {item})");
    }

    // OpenAPI 3.1, section 4.8.15.1.1: what is no scalar is JSON, and says so.
    private static Code Media(TypeRef type, Code stated) => stated.IsEmpty && IsJson(type) ? Code.Of($", {Literal.String("application/json")}") : stated;

    // Only the value shows whether it is a text.
    private static bool IsOpen(TypeRef type) => type is ScalarRef { Kind: ScalarKind.Json } or NamedRef { Kind: NamedKind.Union };

    private static bool IsJson(TypeRef type) => type is MapRef or ListRef or NamedRef { Kind: NamedKind.Record };
}
