using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Building;

/// <summary>A C# type in a message: without namespaces.</summary>
internal static class TypeWords
{
    public static string Of(TypeRef type) => type.Nullable ? Plain(type) + "?" : Plain(type);

    private static string Plain(TypeRef type) => type switch
    {
        ScalarRef scalar => Scalar(scalar.Kind),
        NamedRef named => named.Name.Text,
        ListRef list => $"IReadOnlyList<{Of(list.Element)}>",
        MapRef map => $"IReadOnlyDictionary<string, {Of(map.Value)}>",
        ContentRef content => content.Kind == ContentKind.File ? "FilePart" : "BinaryResponse",
        _ => throw new InvalidOperationException(type.GetType().Name),
    };

    private static string Scalar(ScalarKind kind) => kind switch
    {
        ScalarKind.String => "string",
        ScalarKind.Boolean => "bool",
        ScalarKind.Int32 => "int",
        ScalarKind.Int64 => "long",
        ScalarKind.Double => "double",
        ScalarKind.Decimal or ScalarKind.DecimalText => "decimal",
        ScalarKind.Base64 => "ReadOnlyMemory<byte>",
        ScalarKind.UnixTime or ScalarKind.DateTime => "DateTimeOffset",
        ScalarKind.Date => "DateOnly",
        ScalarKind.Guid => "Guid",
        ScalarKind.Uri => "Uri",
        ScalarKind.Json => "JsonElement",
        _ => throw new InvalidOperationException(kind.ToString()),
    };
}
