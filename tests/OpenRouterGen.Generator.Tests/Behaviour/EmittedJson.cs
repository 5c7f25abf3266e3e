using System.Collections;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OpenRouter.Runtime;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Generator.Tests.Behaviour;

/// <summary>
/// Reads and writes values of emitted types. Lists, maps and scalars, which have no emitted type, go by the runtime's readers as in emitted code.
/// </summary>
internal sealed class EmittedJson(BehaviourDocument document)
{
    private static readonly JsonWriterOptions s_writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<Type, JsonReader<object>> _readers = [];

    /// <summary>Reads a whole text as a client reads an answer; null and the value, or what does not fit.</summary>
    public JsonBodyProblem? Read(TypeRef type, string json, out object? value) =>
        JsonBodyReader.Read(Encoding.UTF8.GetBytes(json), (ref Utf8JsonReader reader) => Read(ref reader, type), out value);

    public string Write(TypeRef type, object? value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, s_writing))
        {
            Write(writer, type, value);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The same way through System.Text.Json and the emitted <c>[JsonConverter]</c>.</summary>
    public string ThroughConverter(NamedRef type, string json)
    {
        var options = new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        var clr = document.ClrType(type);
        return JsonSerializer.Serialize(JsonSerializer.Deserialize(json, clr, options), clr, options);
    }

    private object? Read(ref Utf8JsonReader reader, TypeRef type)
    {
        if (type.Nullable && reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        return type switch
        {
            NamedRef named => Reader(document.ClrType(named))(ref reader),
            ListRef list => JsonRead.List(ref reader, (ref Utf8JsonReader item) => Read(ref item, list.Element)),
            MapRef map => JsonRead.Map(ref reader, (ref Utf8JsonReader item) => Read(ref item, map.Value)),
            ScalarRef scalar => Read(ref reader, scalar.Kind),
            _ => throw new ArgumentOutOfRangeException(nameof(type)),
        };
    }

    private static object Read(ref Utf8JsonReader reader, ScalarKind kind) => kind switch
    {
        ScalarKind.String => JsonRead.String(ref reader),
        ScalarKind.Boolean => JsonRead.Boolean(ref reader),
        ScalarKind.Int32 => JsonRead.Int32(ref reader),
        ScalarKind.Int64 => JsonRead.Int64(ref reader),
        ScalarKind.Double => JsonRead.Double(ref reader),
        ScalarKind.Decimal => JsonRead.Decimal(ref reader),
        ScalarKind.Base64 => JsonRead.Base64(ref reader),
        ScalarKind.UnixTime => JsonRead.UnixTime(ref reader),
        ScalarKind.DateTime => JsonRead.DateTime(ref reader),
        ScalarKind.Date => JsonRead.Date(ref reader),
        ScalarKind.Guid => JsonRead.Guid(ref reader),
        ScalarKind.Uri => JsonRead.Uri(ref reader),
        ScalarKind.Json => JsonRead.Element(ref reader),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static void Write(Utf8JsonWriter writer, TypeRef type, object? value)
    {
        switch (type, value)
        {
            case (_, null):
                writer.WriteNullValue();
                break;
            case (NamedRef, IJsonWritable model):
                model.Write(writer);
                break;
            case (ListRef list, IEnumerable items):
                JsonWrite.List(writer, items.Cast<object?>().ToList(), (inner, item) => Write(inner, list.Element, item));
                break;
            case (MapRef map, IReadOnlyDictionary<string, object?> members):
                JsonWrite.Map(writer, members, (inner, item) => Write(inner, map.Value, item));
                break;
            case (ScalarRef scalar, _):
                Write(writer, scalar.Kind, value);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(type));
        }
    }

    private static void Write(Utf8JsonWriter writer, ScalarKind kind, object value)
    {
        switch (kind)
        {
            case ScalarKind.String: JsonWrite.String(writer, (string)value); break;
            case ScalarKind.Boolean: JsonWrite.Boolean(writer, (bool)value); break;
            case ScalarKind.Int32: JsonWrite.Int32(writer, (int)value); break;
            case ScalarKind.Int64: JsonWrite.Int64(writer, (long)value); break;
            case ScalarKind.Double: JsonWrite.Double(writer, (double)value); break;
            case ScalarKind.Decimal: JsonWrite.Decimal(writer, (decimal)value); break;
            case ScalarKind.Base64: JsonWrite.Base64(writer, (ReadOnlyMemory<byte>)value); break;
            case ScalarKind.UnixTime: JsonWrite.UnixTime(writer, (DateTimeOffset)value); break;
            case ScalarKind.DateTime: JsonWrite.DateTime(writer, (DateTimeOffset)value); break;
            case ScalarKind.Date: JsonWrite.Date(writer, (DateOnly)value); break;
            case ScalarKind.Guid: JsonWrite.Guid(writer, (Guid)value); break;
            case ScalarKind.Uri: JsonWrite.Uri(writer, (Uri)value); break;
            case ScalarKind.Json: JsonWrite.Element(writer, (JsonElement)value); break;
            default: throw new ArgumentOutOfRangeException(nameof(kind));
        }
    }

    private JsonReader<object> Reader(Type type)
    {
        if (!_readers.TryGetValue(type, out var reader))
        {
            reader = typeof(EmittedJson).GetMethod(nameof(ReadModel), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
                .MakeGenericMethod(type)
                .CreateDelegate<JsonReader<object>>();
            _readers.Add(type, reader);
        }

        return reader;
    }

    private static object ReadModel<T>(ref Utf8JsonReader reader)
        where T : IJsonModel<T> => T.Read(ref reader);
}
