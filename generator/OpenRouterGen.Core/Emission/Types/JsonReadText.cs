using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>Expressions that read a value from JSON. What they call is shared by all types: a lambda or a delegate costs a compiler more than a call.</summary>
internal sealed class JsonReadText(TypeText types)
{
    private static readonly Code s_members = Code.Of($"members");
    private static readonly ScalarMethods s_scalars = new(RuntimeNames.JsonRead);
    private static readonly ScalarMethods s_memberScalars = new(s_members);
    private static readonly Code s_reader = Code.Of($"reader");
    private static readonly Code s_r = Code.Of($"r");

    // Most members of a document are of a few types.
    private readonly Dictionary<TypeRef, Code> _members = [];
    private readonly Dictionary<TypeRef, Code> _plain = [];

    /// <summary>Reads a value that is not null.</summary>
    public Code Plain(TypeRef type)
    {
        if (!_plain.TryGetValue(type, out var code))
        {
            code = Plain(type, s_reader);
            _plain.Add(type, code);
        }

        return code;
    }

    /// <summary>Reads a member that may be absent or null by <c>members</c>, which knows what becomes of a value that does not fit.</summary>
    public Code Member(TypeRef type)
    {
        if (!_members.TryGetValue(type, out var code))
        {
            code = MemberCall(type);
            _members.Add(type, code);
        }

        return code;
    }

    /// <summary>Reads a list of results, whose items cost no other.</summary>
    public Code Results(ListRef list, bool mayBeNull) =>
        Code.Of($"{(mayBeNull ? s_members : RuntimeNames.JsonRead)}.Results(ref reader, {Reader(list.Element)})");

    /// <summary>A delegate that reads the type.</summary>
    public Code Reader(TypeRef type) => type.Nullable ? Lambda(OrNull(type)) : PlainReader(type);

    /// <summary>A delegate that reads one type and is one of the other, which is the same or its nullable form.</summary>
    public Code Reader(TypeRef type, TypeRef result) => result.Nullable && !type.Nullable && TypeText.IsValueType(type)
        ? Lambda(Code.Of($"({types.Declared(result)}){Plain(type, s_r)}"))
        : Reader(type);

    private Code MemberCall(TypeRef type) => type switch
    {
        ScalarRef scalar => Code.Of($"{s_memberScalars.Of(scalar.Kind)}(ref reader)"),
        NamedRef { Kind: NamedKind.Enum } => Code.Of($"members.Value<{types.Plain(type)}>(ref reader)"),
        NamedRef => Code.Of($"members.Model<{types.Plain(type)}>(ref reader)"),
        ListRef or MapRef when Shared(s_members, type) is { } shared => Code.Of($"{shared}(ref reader)"),
        ListRef list => Code.Of($"members.List(ref reader, {Reader(list.Element)})"),
        MapRef map => Code.Of($"members.Map(ref reader, {Reader(map.Value)})"),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    private Code Plain(TypeRef type, Code reader) => type switch
    {
        ListRef list when Shared(RuntimeNames.JsonRead, type) is null => Code.Of($"{RuntimeNames.JsonRead}.List(ref {reader}, {Reader(list.Element)})"),
        MapRef map when Shared(RuntimeNames.JsonRead, type) is null => Code.Of($"{RuntimeNames.JsonRead}.Map(ref {reader}, {Reader(map.Value)})"),
        _ => Code.Of($"{PlainReader(type)}(ref {reader})"),
    };

    private Code PlainReader(TypeRef type) => type switch
    {
        ScalarRef scalar => s_scalars.Of(scalar.Kind),
        NamedRef => Code.Of($"{RuntimeNames.JsonRead}.Model<{types.Plain(type)}>"),
        ListRef or MapRef => Shared(RuntimeNames.JsonRead, type) ?? Lambda(Plain(type, s_r)),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>The method for the lists and maps that documents have most; null for others.</summary>
    private Code? Shared(Code owner, TypeRef type) => type switch
    {
        ListRef { Element: NamedRef { Nullable: false } model } => Code.Of($"{owner}.ModelList<{types.Plain(model)}>"),
        ListRef { Element: ScalarRef { Kind: ScalarKind.String, Nullable: false } } => Code.Of($"{owner}.StringList"),
        MapRef { Value: NamedRef { Nullable: false } model } => Code.Of($"{owner}.ModelMap<{types.Plain(model)}>"),
        MapRef { Value: ScalarRef { Kind: ScalarKind.String, Nullable: false } } => Code.Of($"{owner}.StringMap"),
        MapRef { Value: ScalarRef { Kind: ScalarKind.Json, Nullable: false } } => Code.Of($"{owner}.ElementMap"),
        _ => null,
    };

    private Code OrNull(TypeRef type)
    {
        var method = TypeText.IsValueType(type) ? Code.Of($"OrNullValue") : Code.Of($"OrNull");
        return Code.Of($"{RuntimeNames.JsonRead}.{method}(ref r, {PlainReader(type)})");
    }

    private static Code Lambda(Code body) => Code.Of($"static (ref {RuntimeNames.Reader} r) => {body}");
}
