using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>Statements that write a value as JSON. What they call is shared by all types, as <see cref="JsonReadText"/> says.</summary>
internal static class JsonWriteText
{
    private static readonly ScalarMethods s_scalars = new(RuntimeNames.JsonWrite);
    private static readonly Code s_writer = Code.Of($"writer");
    private static readonly Code s_w = Code.Of($"w");
    private static readonly Code s_v = Code.Of($"v");
    private static readonly ScalarMethods s_memberScalars = new(Code.Of($"members"));
    private static readonly Code s_orNullValue = Code.Of($"OrNullValue");
    private static readonly Code s_orNull = Code.Of($"OrNull");
    private static readonly Code s_bytesOrNull = Code.Of($"{RuntimeNames.JsonWrite}.Base64OrNull");
    private static readonly Code s_model = Code.Of($"{RuntimeNames.JsonWrite}.Model");

    /// <summary>Writes a value that is not null.</summary>
    public static Code Value(TypeRef type, Code value) => Code.Of($"{PlainCall(type, s_writer, value)};");

    /// <summary>Writes a member by <c>members</c>, which leaves null out.</summary>
    public static Code Optional(int index, TypeRef type, Code value) => type switch
    {
        ScalarRef scalar => Code.Of($"{s_memberScalars.Of(scalar.Kind)}({index}, {value});"),
        NamedRef { Kind: NamedKind.Enum } => Code.Of($"members.Enum({index}, {value});"),
        NamedRef => Code.Of($"members.Model({index}, {value});"),
        ListRef or MapRef when Shared(type) is { } method => Code.Of($"members.{method}({index}, {value});"),
        ListRef list => Code.Of($"members.List({index}, {value}, {Writer(list.Element)});"),
        MapRef map => Code.Of($"members.Map({index}, {value}, {Writer(map.Value)});"),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>Writes a required member by <c>members</c>, null where the type allows it. An open enum that was not set is never sent.</summary>
    public static Code Required(int index, TypeRef type, Code value) => type switch
    {
        { Nullable: true } when TypeText.IsString(type) => Code.Of($"members.StringOrNull({index}, {value});"),
        { Nullable: true } when TypeText.IsEnum(type) => Code.Of($"members.EnumOrNull({index}, {value});"),
        { Nullable: true } when TypeText.IsBytes(type) => Code.Of($"{s_bytesOrNull}(members.Name({index}), {value});"),
        { Nullable: true } => Code.Of($"if ({value} is null) members.Null({index}); else {Optional(index, type, value)}"),
        _ when TypeText.IsString(type) => Code.Of($"members.RequiredString({index}, {value});"),
        _ when TypeText.IsValueType(type) && !TypeText.IsBytes(type) => Optional(index, type, value),
        _ => Code.Of($"{PlainCall(type, Code.Of($"members.Name({index})"), value)};"),
    };

    /// <summary>A delegate that writes the type.</summary>
    public static Code Writer(TypeRef type) => type.Nullable && TypeText.IsBytes(type) ? s_bytesOrNull
        : type.Nullable || TypeText.IsInterface(type) ? Code.Of($"static (w, v) => {Call(type, s_w, s_v)}")
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
        ListRef or MapRef when Shared(type) is { } method => Code.Of($"{RuntimeNames.JsonWrite}.{method}({writer}, {value})"),
        ListRef list => Code.Of($"{RuntimeNames.JsonWrite}.List({writer}, {value}, {Writer(list.Element)})"),
        MapRef map => Code.Of($"{RuntimeNames.JsonWrite}.Map({writer}, {value}, {Writer(map.Value)})"),
        _ => Code.Of($"{Method(type)}({writer}, {value})"),
    };

    /// <summary>The method for the lists and maps that documents have most; null for others.</summary>
    private static Code? Shared(TypeRef type) => type switch
    {
        ListRef { Element: NamedRef { Nullable: false, Kind: NamedKind.Enum } } => Code.Of($"Enums"),
        ListRef { Element: NamedRef { Nullable: false } } => Code.Of($"ModelList"),
        ListRef { Element: ScalarRef { Kind: ScalarKind.String, Nullable: false } } => Code.Of($"StringList"),
        MapRef { Value: NamedRef { Nullable: false } } => Code.Of($"ModelMap"),
        MapRef { Value: ScalarRef { Kind: ScalarKind.String, Nullable: false } } => Code.Of($"StringMap"),
        MapRef { Value: ScalarRef { Kind: ScalarKind.Json, Nullable: false } } => Code.Of($"ElementMap"),
        _ => null,
    };

    private static Code Method(TypeRef type) => type switch
    {
        NamedRef => s_model,
        ScalarRef scalar => s_scalars.Of(scalar.Kind),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}
