using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Model;

/// <summary>The types that a part of the model mentions.</summary>
internal static class TypeReferences
{
    /// <summary>The emitted type within lists and maps; null when there is none.</summary>
    public static NamedRef? Named(TypeRef type) => type switch
    {
        NamedRef named => named,
        ListRef list => Named(list.Element),
        MapRef map => Named(map.Value),
        ScalarRef or ContentRef => null,
        _ => throw new InvalidOperationException(type.GetType().Name),
    };

    public static IEnumerable<TypeRef> Of(TypeModel type) => type switch
    {
        RecordModel record => Of(record),
        UnionModel union => union.Cases.Select(item => item.Type),
        FormModel form => form.Fields.Select(field => field.Property.Type),
        FormUnionModel union => union.Cases,
        EnumModel or ConstantsModel => [],
        _ => throw new InvalidOperationException(type.GetType().Name),
    };

    private static IEnumerable<TypeRef> Of(RecordModel record)
    {
        foreach (var property in record.Properties)
        {
            yield return property.Type;
        }

        yield return record.AdditionalProperties;
        foreach (var relative in record.Inheritance?.Relatives ?? [])
        {
            yield return relative;
        }
    }

    public static IEnumerable<TypeRef> Of(OperationModel operation) => Sent(operation).Concat(Received(operation));

    /// <summary>What an operation sends.</summary>
    public static IEnumerable<TypeRef> Sent(OperationModel operation)
    {
        foreach (var parameter in operation.Parameters.Concat(operation.OptionalParameters?.Parameters ?? EquatableList<ParameterModel>.Empty))
        {
            yield return parameter.Type;
        }

        if (operation.Body is { } body)
        {
            yield return body.Type;
        }
    }

    /// <summary>What an operation answers with.</summary>
    public static IEnumerable<TypeRef> Received(OperationModel operation)
    {
        if (operation.Response is { } response)
        {
            yield return response;
        }

        if (operation.Stream is { } stream)
        {
            yield return stream.Event;
        }
    }

    /// <summary>The emitted types that these lead to.</summary>
    public static HashSet<CSharpIdentifier> Reached(IEnumerable<TypeRef> from, IReadOnlyDictionary<CSharpIdentifier, TypeModel> types)
    {
        var reached = new HashSet<CSharpIdentifier>();
        var waiting = new Stack<TypeRef>(from);
        while (waiting.Count > 0)
        {
            var next = waiting.Pop();
            if (Constants(next) is { } constants)
            {
                reached.Add(constants);
            }
            else if (Named(next) is { } named && reached.Add(named.Name) && types.TryGetValue(named.Name, out var type))
            {
                foreach (var part in Of(type))
                {
                    waiting.Push(part);
                }
            }
        }

        return reached;
    }

    private static CSharpIdentifier? Constants(TypeRef type) => type switch
    {
        ScalarRef scalar => scalar.Constants,
        ListRef list => Constants(list.Element),
        MapRef map => Constants(map.Value),
        _ => null,
    };
}
