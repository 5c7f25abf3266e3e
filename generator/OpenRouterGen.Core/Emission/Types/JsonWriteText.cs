using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>Statements that write a value as JSON.</summary>
internal static class JsonWriteText
{
    private static readonly ScalarMethods s_scalars = new(RuntimeNames.JsonWrite);
    private static readonly Code s_writer = Code.Of($"writer");
    private static readonly Code s_w = Code.Of($"w");
    private static readonly Code s_v = Code.Of($"v");
    private static readonly Code s_writeString = Code.Of($"WriteString");
    private static readonly Code s_writeBoolean = Code.Of($"WriteBoolean");
    private static readonly Code s_writeNumber = Code.Of($"WriteNumber");
    private static readonly Code s_orNullValue = Code.Of($"OrNullValue");
    private static readonly Code s_orNull = Code.Of($"OrNull");
    private static readonly Code s_model = Code.Of($"{RuntimeNames.JsonWrite}.Model");

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
        ScalarRef scalar => s_scalars.Of(scalar.Kind),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}
