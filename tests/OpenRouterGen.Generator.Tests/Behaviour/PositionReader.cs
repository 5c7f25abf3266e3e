using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenRouter;
using OpenRouter.Runtime;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Generator.Tests.Behaviour;

/// <summary>Walks a JSON value and what was read from it in parallel.</summary>
internal sealed class PositionReader(BehaviourDocument document)
{
    private readonly List<Position> _positions = [];

    public static List<Position> Read(BehaviourDocument document, TypeRef type, JsonNode? json, object? value)
    {
        var reader = new PositionReader(document);
        reader.Walk(JsonPlace.Root, type, json, value);
        return reader._positions;
    }

    /// <summary>Whether a value has the C# type that a type became.</summary>
    public bool IsOf(TypeRef type, object value) => Clr(type).IsInstanceOfType(value);

    private void Walk(JsonPlace place, TypeRef type, JsonNode? json, object? value)
    {
        if (json is null || value is null)
        {
            return;
        }

        switch (type)
        {
            case ListRef list:
                foreach (var (item, index) in ((IEnumerable)value).Cast<object?>().Select((item, index) => (item, index)))
                {
                    Walk(place.At(index), list.Element, json[index], item);
                }

                break;
            case MapRef map:
                _positions.Add(new MapPosition(place, map.Value));
                Members(place, map.Value, json, value);
                break;
            case NamedRef named when document.ModelOf(named) is null:
                break;
            case NamedRef named when document.ModelOf(named) is RecordModel record:
                Record(place, named, record, json.AsObject(), value);
                break;
            case NamedRef named when document.ModelOf(named) is UnionModel union:
                Union(place, union, json, ((IUnionModel)value).Value);
                break;
            case NamedRef:
                _positions.Add(new EnumPosition(place));
                break;
        }
    }

    private void Record(JsonPlace place, NamedRef type, RecordModel model, JsonObject json, object value)
    {
        _positions.Add(new RecordPosition(place, type, model));
        var additional = Member(value, model.AdditionalPropertiesName.Text);
        foreach (var property in model.Properties.Where(property => json[property.WireName] is not null))
        {
            var at = place.At(property.WireName);
            if (additional is not null && Entries(additional).Any(member => member.Name == property.WireName))
            {
                _positions.Add(new RawPosition(at));
            }
            else
            {
                Walk(at, property.Type, json[property.WireName], Member(value, property.Name.Text));
            }
        }

        if (additional is not null && model.AdditionalProperties is not ScalarRef)
        {
            Members(place, model.AdditionalProperties, json, additional);
        }
    }

    private void Members(JsonPlace place, TypeRef type, JsonNode json, object members)
    {
        foreach (var (name, member) in Entries(members))
        {
            Walk(place.At(name), type, json[name], member);
        }
    }

    private void Union(JsonPlace place, UnionModel model, JsonNode json, object value)
    {
        _positions.Add(new UnionPosition(place, model, value is not UnknownCase));
        if (value is not UnknownCase)
        {
            Walk(place, model.Cases.First(one => IsOf(one.Type, value)).Type, json, value);
        }
    }

    private static IEnumerable<(string Name, object? Value)> Entries(object members)
    {
        foreach (var member in (IEnumerable)members)
        {
            yield return ((string)Member(member, "Key")!, Member(member, "Value"));
        }
    }

    private static object? Member(object value, string name) => value.GetType().GetProperty(name)!.GetValue(value);

    private Type Clr(TypeRef type)
    {
        var plain = type switch
        {
            NamedRef named => document.ClrType(named),
            ListRef list => typeof(IReadOnlyList<>).MakeGenericType(Clr(list.Element)),
            MapRef map => typeof(IReadOnlyDictionary<,>).MakeGenericType(typeof(string), Clr(map.Value)),
            ScalarRef scalar => Clr(scalar.Kind),
            _ => throw new ArgumentOutOfRangeException(nameof(type)),
        };
        return type.Nullable && plain.IsValueType ? typeof(Nullable<>).MakeGenericType(plain) : plain;
    }

    private static Type Clr(ScalarKind kind) => kind switch
    {
        ScalarKind.String => typeof(string),
        ScalarKind.Boolean => typeof(bool),
        ScalarKind.Int32 => typeof(int),
        ScalarKind.Int64 => typeof(long),
        ScalarKind.Double => typeof(double),
        ScalarKind.Decimal => typeof(decimal),
        ScalarKind.Base64 => typeof(ReadOnlyMemory<byte>),
        ScalarKind.UnixTime or ScalarKind.DateTime => typeof(DateTimeOffset),
        ScalarKind.Date => typeof(DateOnly),
        ScalarKind.Guid => typeof(Guid),
        ScalarKind.Uri => typeof(Uri),
        ScalarKind.Json => typeof(JsonElement),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
