using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>Statements that write a value as JSON.</summary>
internal static class JsonWriteText
{
    private static readonly ScalarMethods s_scalars = new(RuntimeNames.JsonWrite);
    private static readonly Code s_writer = Code.Of($"writer");
    private static readonly Code s_w = Code.Of($"w");
    private static readonly Code s_v = Code.Of($"v");
    private static readonly ScalarMethods s_memberScalars = new(Code.Of($"members"));
    private static readonly Code s_orNullValue = Code.Of($"OrNullValue");
    private static readonly Code s_orNull = Code.Of($"OrNull");
    private static readonly Code s_model = Code.Of($"{RuntimeNames.JsonWrite}.Model");

    /// <summary>Writes a value; null where the type allows it.</summary>
    public static Code Value(TypeRef type, Code value) => Code.Of($"{Call(type, s_writer, value)};");

    /// <summary>Writes an optional member by <c>members</c>, which leaves null out.</summary>
    public static Code Optional(Literal name, TypeRef type, Code value) => type switch
    {
        ScalarRef scalar => Code.Of($"{s_memberScalars.Of(scalar.Kind)}({name}, {value});"),
        NamedRef { Kind: NamedKind.Enum } => Code.Of($"members.Enum({name}, {value});"),
        NamedRef => Code.Of($"members.Model({name}, {value});"),
        ListRef { Element: NamedRef { Kind: NamedKind.Enum, Nullable: false } } => Code.Of($"members.Enums({name}, {value});"),
        ListRef list => Code.Of($"members.List({name}, {value}, {Writer(list.Element)});"),
        MapRef map => Code.Of($"members.Map({name}, {value}, {Writer(map.Value)});"),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>Writes a required member by <c>members</c>, null where the type allows it. An open enum that was not set is never sent.</summary>
    public static Code Required(Literal name, TypeRef type, Code value)
    {
        if (TypeText.IsString(type))
        {
            return type.Nullable ? Code.Of($"members.StringOrNull({name}, {value});") : Code.Of($"members.RequiredString({name}, {value});");
        }

        if (TypeText.IsEnum(type) && type.Nullable)
        {
            return Code.Of($"members.EnumOrNull({name}, {value});");
        }

        return TypeText.IsValueType(type) && !type.Nullable ? Optional(name, type, value) : Code.Of($"{Call(type, Code.Of($"members.Name({name})"), value)};");
    }

    /// <summary>A delegate that writes the type.</summary>
    public static Code Writer(TypeRef type) => type.Nullable || TypeText.IsInterface(type)
        ? Code.Of($"static (w, v) => {Call(type, s_w, s_v)}")
        : Method(type);

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
