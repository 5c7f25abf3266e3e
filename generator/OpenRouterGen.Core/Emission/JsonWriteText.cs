using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>Statements that write a value as JSON.</summary>
internal static class JsonWriteText
{
    private static readonly Code s_writer = Code.Of($"writer");

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
        ? Code.Of($"static (w, v) => {Call(type, Code.Of($"w"), Code.Of($"v"))}")
        : Method(type);

    private static Code ShortMethod(TypeRef type) => type switch
    {
        ScalarRef { Kind: ScalarKind.String } => Code.Of($"WriteString"),
        ScalarRef { Kind: ScalarKind.Boolean } => Code.Of($"WriteBoolean"),
        ScalarRef { Kind: ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Double or ScalarKind.Decimal } => Code.Of($"WriteNumber"),
        NamedRef { Kind: NamedKind.Enum } => Code.Of($"WriteString"),
        _ => default,
    };

    private static Code Call(TypeRef type, Code writer, Code value)
    {
        if (!type.Nullable)
        {
            return PlainCall(type, writer, value);
        }

        var orNull = TypeText.IsValueType(type) ? Code.Of($"OrNullValue") : Code.Of($"OrNull");
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
        NamedRef => Code.Of($"{RuntimeNames.JsonWrite}.Model"),
        ScalarRef scalar => Scalar(scalar.Kind),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    private static Code Scalar(ScalarKind kind) => kind switch
    {
        ScalarKind.String => Code.Of($"{RuntimeNames.JsonWrite}.String"),
        ScalarKind.Boolean => Code.Of($"{RuntimeNames.JsonWrite}.Boolean"),
        ScalarKind.Int32 => Code.Of($"{RuntimeNames.JsonWrite}.Int32"),
        ScalarKind.Int64 => Code.Of($"{RuntimeNames.JsonWrite}.Int64"),
        ScalarKind.Double => Code.Of($"{RuntimeNames.JsonWrite}.Double"),
        ScalarKind.Decimal => Code.Of($"{RuntimeNames.JsonWrite}.Decimal"),
        ScalarKind.Base64 => Code.Of($"{RuntimeNames.JsonWrite}.Base64"),
        ScalarKind.UnixTime => Code.Of($"{RuntimeNames.JsonWrite}.UnixTime"),
        ScalarKind.DateTime => Code.Of($"{RuntimeNames.JsonWrite}.DateTime"),
        ScalarKind.Date => Code.Of($"{RuntimeNames.JsonWrite}.Date"),
        ScalarKind.Guid => Code.Of($"{RuntimeNames.JsonWrite}.Guid"),
        ScalarKind.Uri => Code.Of($"{RuntimeNames.JsonWrite}.Uri"),
        ScalarKind.Json => Code.Of($"{RuntimeNames.JsonWrite}.Element"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
