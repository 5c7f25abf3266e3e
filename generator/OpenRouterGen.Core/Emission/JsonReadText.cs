using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>Expressions that read a value from JSON.</summary>
internal sealed class JsonReadText(TypeText types)
{
    /// <summary>Reads a value of the type, or null where the type allows it, from a reader that is a local or a parameter.</summary>
    public Code Read(TypeRef type, Code reader)
    {
        if (!type.Nullable)
        {
            return ReadPlain(type, reader);
        }

        var orNull = TypeText.IsValueType(type) ? Code.Of($"OrNullValue") : Code.Of($"OrNull");
        return Code.Of($"{RuntimeNames.JsonRead}.{orNull}(ref {reader}, {PlainReader(type)})");
    }

    /// <summary>Reads a member that may be absent: null and a value that does not fit both read as null.</summary>
    public Code ReadOptional(TypeRef type)
    {
        var optional = TypeText.IsValueType(type) ? Code.Of($"OptionalValue") : Code.Of($"Optional");
        return Code.Of($"{RuntimeNames.JsonRead}.{optional}(ref reader, name, ref additional, {PlainReader(type)})");
    }

    /// <summary>A delegate that reads the type.</summary>
    public Code Reader(TypeRef type) => type.Nullable ? Lambda(Read(type, Code.Of($"r"))) : PlainReader(type);

    private Code PlainReader(TypeRef type) => type switch
    {
        ScalarRef scalar => Method(scalar.Kind),
        NamedRef named => Code.Of($"{types.Named(named.Name)}.Read"),
        ListRef or MapRef => Lambda(ReadPlain(type, Code.Of($"r"))),
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

    private static Code Method(ScalarKind kind) => kind switch
    {
        ScalarKind.String => Code.Of($"{RuntimeNames.JsonRead}.String"),
        ScalarKind.Boolean => Code.Of($"{RuntimeNames.JsonRead}.Boolean"),
        ScalarKind.Int32 => Code.Of($"{RuntimeNames.JsonRead}.Int32"),
        ScalarKind.Int64 => Code.Of($"{RuntimeNames.JsonRead}.Int64"),
        ScalarKind.Double => Code.Of($"{RuntimeNames.JsonRead}.Double"),
        ScalarKind.Decimal => Code.Of($"{RuntimeNames.JsonRead}.Decimal"),
        ScalarKind.Base64 => Code.Of($"{RuntimeNames.JsonRead}.Base64"),
        ScalarKind.UnixTime => Code.Of($"{RuntimeNames.JsonRead}.UnixTime"),
        ScalarKind.DateTime => Code.Of($"{RuntimeNames.JsonRead}.DateTime"),
        ScalarKind.Date => Code.Of($"{RuntimeNames.JsonRead}.Date"),
        ScalarKind.Guid => Code.Of($"{RuntimeNames.JsonRead}.Guid"),
        ScalarKind.Uri => Code.Of($"{RuntimeNames.JsonRead}.Uri"),
        ScalarKind.Json => Code.Of($"{RuntimeNames.JsonRead}.Element"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
