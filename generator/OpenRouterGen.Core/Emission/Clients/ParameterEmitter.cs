using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>Statements that add a parameter to a request.</summary>
internal static class ParameterEmitter
{
    public static void Add(CodeWriter writer, ParameterModel parameter, Code value, bool mayBeNull)
    {
        var name = Literal.String(parameter.WireName);
        switch (parameter.Place)
        {
            case ParameterPlace.Query:
                Query(writer, parameter, name, value, mayBeNull);
                break;
            case ParameterPlace.Header:
                writer.Line($"call.Header({name}, {One(parameter, value, mayBeNull)});");
                break;
            case ParameterPlace.Cookie:
                writer.Line($"call.Cookie({name}, {One(parameter, value, mayBeNull)});");
                break;
            case ParameterPlace.Path:
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(parameter));
        }
    }

    /// <summary>The value as one segment of the path.</summary>
    public static Code Segment(ParameterModel parameter, Code value)
    {
        if (parameter is { Style: not ParameterStyle.Json, Type: ListRef list })
        {
            return Code.Of($"{RuntimeNames.ApiPath}.Joined({WireText.Items(list, value)}, nameof({value}))");
        }

        var mayBeNull = parameter.Type.Nullable;
        var text = parameter.Style == ParameterStyle.Json ? WireText.Json(parameter.Type, value, mayBeNull) : WireText.Of(parameter.Type, value, mayBeNull);
        return Code.Of($"{RuntimeNames.ApiPath}.Segment({text}, nameof({value}))");
    }

    private static void Query(CodeWriter writer, ParameterModel parameter, Literal name, Code value, bool mayBeNull)
    {
        if (parameter.Style == ParameterStyle.Json || parameter.Type is not ListRef list)
        {
            writer.Line($"call.Query({name}, {One(parameter, value, mayBeNull)});");
        }
        else if (parameter.Style == ParameterStyle.Plain)
        {
            Exploded(writer, name, list, value, mayBeNull);
        }
        else
        {
            writer.Line($"call.QueryJoined({name}, {WireText.Items(list, value)}, {Separator(parameter.Style)});");
        }
    }

    // OpenAPI's default for lists in a query: the name stands once for each item.
    private static void Exploded(CodeWriter writer, Literal name, ListRef list, Code value, bool mayBeNull)
    {
        if (!list.Element.Nullable && (TypeText.IsString(list.Element) || TypeText.IsEnum(list.Element)))
        {
            writer.Line($"call.Query({name}, {value});");
            return;
        }

        var items = mayBeNull ? Code.Of($"{value} ?? []") : value;
        writer.Line($"foreach (var item in {items}) call.Query({name}, {Argument(list.Element, Code.Of($"item"), list.Element.Nullable)});");
    }

    private static Code One(ParameterModel parameter, Code value, bool mayBeNull) => parameter switch
    {
        { Style: ParameterStyle.Json } => WireText.Json(parameter.Type, value, mayBeNull),
        { Type: ListRef list } => Code.Of($"{RuntimeNames.WireText}.Joined({WireText.Items(list, value)})"),
        _ => Argument(parameter.Type, value, mayBeNull),
    };

    private static Code Argument(TypeRef type, Code value, bool mayBeNull) => type is ScalarRef
    {
        Kind: ScalarKind.String or ScalarKind.Boolean or ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Double or ScalarKind.Decimal or ScalarKind.DateTime,
    }
        ? value
        : WireText.Of(type, value, mayBeNull);

    private static Literal Separator(ParameterStyle style) => style switch
    {
        ParameterStyle.Comma => Literal.String(","),
        ParameterStyle.Space => Literal.String("%20"),
        ParameterStyle.Pipe => Literal.String("%7C"),
        _ => throw new ArgumentOutOfRangeException(nameof(style)),
    };
}
