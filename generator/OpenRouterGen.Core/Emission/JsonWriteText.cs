using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>Statements that write a value as JSON.</summary>
internal static class JsonWriteText
{
    private static readonly Code s_writer = Code.Of($"writer");
    private static readonly Code s_w = Code.Of($"w");
    private static readonly Code s_v = Code.Of($"v");
    private static readonly Code s_writeString = Code.Of($"WriteString");
    private static readonly Code s_writeBoolean = Code.Of($"WriteBoolean");
    private static readonly Code s_writeNumber = Code.Of($"WriteNumber");
    private static readonly Code s_orNullValue = Code.Of($"OrNullValue");
    private static readonly Code s_orNull = Code.Of($"OrNull");
    private static readonly Code s_model = Code.Of($"{RuntimeNames.JsonWrite}.Model");
    private static readonly Code s_string = Code.Of($"{RuntimeNames.JsonWrite}.String");
    private static readonly Code s_boolean = Code.Of($"{RuntimeNames.JsonWrite}.Boolean");
    private static readonly Code s_int32 = Code.Of($"{RuntimeNames.JsonWrite}.Int32");
    private static readonly Code s_int64 = Code.Of($"{RuntimeNames.JsonWrite}.Int64");
    private static readonly Code s_base64 = Code.Of($"{RuntimeNames.JsonWrite}.Base64");
    private static readonly Code s_double = Code.Of($"{RuntimeNames.JsonWrite}.Double");
    private static readonly Code s_decimal = Code.Of($"{RuntimeNames.JsonWrite}.Decimal");
    private static readonly Code s_unixTime = Code.Of($"{RuntimeNames.JsonWrite}.UnixTime");
    private static readonly Code s_dateTime = Code.Of($"{RuntimeNames.JsonWrite}.DateTime");
    private static readonly Code s_date = Code.Of($"{RuntimeNames.JsonWrite}.Date");
    private static readonly Code s_guid = Code.Of($"{RuntimeNames.JsonWrite}.Guid");
    private static readonly Code s_uri = Code.Of($"{RuntimeNames.JsonWrite}.Uri");
    private static readonly Code s_element = Code.Of($"{RuntimeNames.JsonWrite}.Element");

    /// <summary>Writes a value; null where the type allows it.</summary>
    public static Code Value(TypeRef type, Code value) => Code.Of($"{Call(type, s_writer, value)};");

    /// <summary>Writes a member with a value that is not null: the writer's own short form where it has one.</summary>
    public static Code Member(Literal name, TypeRef type, Code value)
    {
        var method = ShortMethod(type);
        if (method.IsEmpty)
        {
            return Code.Of($"writer.WritePropertyName({name}); {PlainCall(type, s_writer, value)};");
        }

        var text = TypeText.IsEnum(type) ? Code.Of($"{value}.Value") : value;
        return Code.Of($"writer.{method}({name}, {text});");
    }

    /// <summary>Whether <see cref="Member"/> is one statement.</summary>
    public static bool IsShort(TypeRef type) => !ShortMethod(type).IsEmpty;

    /// <summary>A delegate that writes the type.</summary>
    public static Code Writer(TypeRef type) => type.Nullable || TypeText.IsInterface(type)
        ? Code.Of($"static (w, v) => {Call(type, s_w, s_v)}")
        : Method(type);

    private static Code ShortMethod(TypeRef type) => type switch
    {
        ScalarRef { Kind: ScalarKind.String } => s_writeString,
        ScalarRef { Kind: ScalarKind.Boolean } => s_writeBoolean,
        ScalarRef { Kind: ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Double or ScalarKind.Decimal } => s_writeNumber,
        NamedRef { Kind: NamedKind.Enum } => s_writeString,
        _ => Code.Empty,
    };

    private static Code Call(TypeRef type, Code writer, Code value)
    {
        if (!type.Nullable)
        {
            return PlainCall(type, writer, value);
        }

        var orNull = TypeText.IsValueType(type) ? s_orNullValue : s_orNull;
        return Code.Of($"{RuntimeNames.JsonWrite}.{orNull}({writer}, {value}, {Writer(type with { Nullable = false })})");
    }

    private static Code PlainCall(TypeRef type, Code writer, Code value) => type switch
    {
        ListRef { Element: NamedRef { Kind: NamedKind.Enum, Nullable: false } } => Code.Of($"{RuntimeNames.JsonWrite}.Enums({writer}, {value})"),
        ListRef list => Code.Of($"{RuntimeNames.JsonWrite}.List({writer}, {value}, {Writer(list.Element)})"),
        MapRef map => Code.Of($"{RuntimeNames.JsonWrite}.Map({writer}, {value}, {Writer(map.Value)})"),
        _ => Code.Of($"{Method(type)}({writer}, {value})"),
    };

    private static Code Method(TypeRef type) => type switch
    {
        NamedRef => s_model,
        ScalarRef scalar => Scalar(scalar.Kind),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    private static Code Scalar(ScalarKind kind) => kind switch
    {
        ScalarKind.String => s_string,
        ScalarKind.Boolean => s_boolean,
        ScalarKind.Int32 => s_int32,
        ScalarKind.Int64 => s_int64,
        ScalarKind.Double => s_double,
        ScalarKind.Decimal => s_decimal,
        ScalarKind.Base64 => s_base64,
        ScalarKind.UnixTime => s_unixTime,
        ScalarKind.DateTime => s_dateTime,
        ScalarKind.Date => s_date,
        ScalarKind.Guid => s_guid,
        ScalarKind.Uri => s_uri,
        ScalarKind.Json => s_element,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
