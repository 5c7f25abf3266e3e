using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>Expressions that read a value from JSON.</summary>
internal sealed class JsonReadText(TypeText types)
{
    private static readonly Code s_orNullValue = Code.Of($"OrNullValue");
    private static readonly Code s_orNull = Code.Of($"OrNull");
    private static readonly ScalarMethods s_scalars = new(RuntimeNames.JsonRead);
    private static readonly ScalarMethods s_optionalScalars = new(Code.Of($"members"));
    private static readonly Code s_reader = Code.Of($"reader");
    private static readonly Code s_r = Code.Of($"r");

    // Most members of a document are of a few types.
    private readonly Dictionary<TypeRef, Code> _optional = [];
    private readonly Dictionary<TypeRef, Code> _required = [];

    /// <summary>Reads a value of the type, or null where the type allows it, from a reader that is a local or a parameter.</summary>
    public Code Read(TypeRef type, Code reader)
    {
        if (!type.Nullable)
        {
            return ReadPlain(type, reader);
        }

        var orNull = TypeText.IsValueType(type) ? s_orNullValue : s_orNull;
        return Code.Of($"{RuntimeNames.JsonRead}.{orNull}(ref {reader}, {PlainReader(type)})");
    }

    /// <summary>Reads a member that may be absent by <c>members</c>: null and a value that does not fit both read as null.</summary>
    public Code ReadOptional(TypeRef type)
    {
        if (!_optional.TryGetValue(type, out var code))
        {
            code = Optional(type);
            _optional.Add(type, code);
        }

        return code;
    }

    /// <summary>Reads a member that must be there.</summary>
    public Code ReadRequired(TypeRef type)
    {
        if (!_required.TryGetValue(type, out var code))
        {
            code = Read(type, s_reader);
            _required.Add(type, code);
        }

        return code;
    }

    /// <summary>Reads a list of results, whose items cost no other: by <c>members</c> where it may be absent and what does not fit is kept.</summary>
    public Code ReadResults(ListRef list, bool isKept)
    {
        var element = Reader(list.Element);
        if (isKept)
        {
            return Code.Of($"members.Results(ref reader, {element})");
        }

        return list.Nullable
            ? Code.Of($"{RuntimeNames.JsonRead}.OrNull(ref reader, {Lambda(Code.Of($"{RuntimeNames.JsonRead}.Results(ref r, {element})"))})")
            : Code.Of($"{RuntimeNames.JsonRead}.Results(ref reader, {element})");
    }

    private Code Optional(TypeRef type) => type switch
    {
        ScalarRef scalar => Code.Of($"{s_optionalScalars.Of(scalar.Kind)}(ref reader)"),
        NamedRef { Kind: NamedKind.Enum } => Code.Of($"members.Value(ref reader, {PlainReader(type)})"),
        NamedRef => Code.Of($"members.Model(ref reader, {PlainReader(type)})"),
        ListRef list => Code.Of($"members.List(ref reader, {Reader(list.Element)})"),
        MapRef map => Code.Of($"members.Map(ref reader, {Reader(map.Value)})"),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>A delegate that reads the type.</summary>
    public Code Reader(TypeRef type) => type.Nullable ? Lambda(Read(type, s_r)) : PlainReader(type);

    /// <summary>A delegate that reads one type and is one of the other, which is the same or its nullable form.</summary>
    public Code Reader(TypeRef type, TypeRef result) => result.Nullable && !type.Nullable && TypeText.IsValueType(type)
        ? Lambda(Code.Of($"({types.Declared(result)}){Read(type, s_r)}"))
        : Reader(type);

    private Code PlainReader(TypeRef type) => type switch
    {
        ScalarRef scalar => s_scalars.Of(scalar.Kind),
        NamedRef => Code.Of($"{types.Plain(type)}.Read"),
        ListRef or MapRef => Lambda(ReadPlain(type, s_r)),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    private Code ReadPlain(TypeRef type, Code reader) => type switch
    {
        ScalarRef or NamedRef => Code.Of($"{PlainReader(type)}(ref {reader})"),
        ListRef list => Code.Of($"{RuntimeNames.JsonRead}.List(ref {reader}, {Reader(list.Element)})"),
        MapRef map => Code.Of($"{RuntimeNames.JsonRead}.Map(ref {reader}, {Reader(map.Value)})"),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    private static Code Lambda(Code body) => Code.Of($"static (ref {RuntimeNames.Reader} r) => {body}");
}
