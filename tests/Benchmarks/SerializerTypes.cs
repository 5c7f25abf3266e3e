using System.Globalization;
using System.Text;
using OpenRouterGen.Core.Emission;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Benchmarks;

/// <summary>
/// The types of a document as somebody would write them for System.Text.Json's generator: the baseline of what the compiler pays for emitted
/// code. It does less: a union is a JsonElement, and there are no clients, no validation, no unknown values of enums.
/// </summary>
internal static class SerializerTypes
{
    public static GeneratedFile Write(ApiModel model)
    {
        var text = new StringBuilder("#nullable enable\nnamespace Baseline;\n");
        var context = new StringBuilder();
        foreach (var type in model.Types)
        {
            if (type is RecordModel record)
            {
                Record(text, record);
            }
            else if (type is EnumModel values)
            {
                Enum(text, values);
            }

            if (type is RecordModel or EnumModel)
            {
                context.Append(CultureInfo.InvariantCulture, $"[System.Text.Json.Serialization.JsonSerializable(typeof({type.Name}){Mode(type.Json)})]\n");
            }
        }

        text.Append(context).Append("public sealed partial class BaselineContext : System.Text.Json.Serialization.JsonSerializerContext;\n");
        return new GeneratedFile("Baseline.cs", text.ToString());
    }

    // Its metadata reads and writes; only the fast path of writing can be had alone.
    private static string Mode(JsonDirections directions) => directions switch
    {
        JsonDirections.Read => ", GenerationMode = System.Text.Json.Serialization.JsonSourceGenerationMode.Metadata",
        JsonDirections.Write => ", GenerationMode = System.Text.Json.Serialization.JsonSourceGenerationMode.Serialization",
        _ => "",
    };

    private static void Record(StringBuilder text, RecordModel record)
    {
        text.Append(CultureInfo.InvariantCulture, $"public sealed record {record.Name}\n{{\n");
        foreach (var property in record.Properties)
        {
            var type = Type(property.Type) + (property.Type.Nullable || !property.Required ? "?" : "");
            var required = property.Required ? "required " : "";
            text.Append(CultureInfo.InvariantCulture, $"    [System.Text.Json.Serialization.JsonPropertyName({Literal.String(property.WireName)})]\n");
            text.Append(CultureInfo.InvariantCulture, $"    public {required}{type} {property.Name} {{ get; init; }}\n");
        }

        text.Append(
            "    [System.Text.Json.Serialization.JsonExtensionData]\n    public System.Collections.Generic.Dictionary<string, System.Text.Json.JsonElement>? "
                + "Others { get; init; }\n}\n");
    }

    private static void Enum(StringBuilder text, EnumModel values)
    {
        text.Append(CultureInfo.InvariantCulture,
            $"[System.Text.Json.Serialization.JsonConverter(typeof(System.Text.Json.Serialization.JsonStringEnumConverter<{values.Name}>))]\npublic "
                + $"enum {values.Name}\n{{\n");
        foreach (var member in values.Members)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"    [System.Text.Json.Serialization.JsonStringEnumMemberName({Literal.String(member.WireValue)})] {member.Name},\n");
        }

        text.Append("}\n");
    }

    private static string Type(TypeRef type) => type switch
    {
        NamedRef { Kind: NamedKind.Union or NamedKind.Runtime } or ContentRef => "System.Text.Json.JsonElement",
        NamedRef named => "Baseline." + named.Name,
        ListRef list => $"System.Collections.Generic.List<{Declared(list.Element)}>",
        MapRef map => $"System.Collections.Generic.Dictionary<string, {Declared(map.Value)}>",
        ScalarRef scalar => Scalar(scalar.Kind),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    private static string Declared(TypeRef type) => Type(type) + (type.Nullable ? "?" : "");

    private static string Scalar(ScalarKind kind) => kind switch
    {
        ScalarKind.String => "string",
        ScalarKind.Boolean => "bool",
        ScalarKind.Int32 => "int",
        ScalarKind.Int64 => "long",
        ScalarKind.Double => "double",
        ScalarKind.Decimal => "decimal",
        ScalarKind.DecimalText => "string",
        ScalarKind.Base64 => "byte[]",
        ScalarKind.UnixTime => "long",
        ScalarKind.DateTime => "System.DateTimeOffset",
        ScalarKind.Date => "System.DateOnly",
        ScalarKind.Guid => "System.Guid",
        ScalarKind.Uri => "System.Uri",
        ScalarKind.Json => "System.Text.Json.JsonElement",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
