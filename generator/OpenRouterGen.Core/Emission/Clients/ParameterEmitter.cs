using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Emission;

/// <summary>Statements that add a parameter to a request.</summary>
internal static class ParameterEmitter
{
    /// <summary>Adds a value to the request <paramref name="call"/>; one in the path is there already.</summary>
    public static void Add(CodeWriter writer, CSharpIdentifier call, ParameterModel parameter, Code value, bool mayBeNull)
    {
        var name = Literal.String(parameter.WireName);
        if (parameter is { Form: { } form, Place: not ParameterPlace.Path })
        {
            writer.Line(Styled(call, parameter, form, WireExpression.Json(parameter.Type, value, mayBeNull)));
            return;
        }

        switch (parameter.Place)
        {
            case ParameterPlace.Query when parameter.Style != ParameterStyle.Json && parameter.Type is ListRef list:
                writer.Line(List(call, parameter, list, value));
                break;
            case ParameterPlace.Query:
                writer.Line($"{call}.Query({name}, {Text(parameter, value, mayBeNull)});");
                break;
            case ParameterPlace.Header when parameter.Style != ParameterStyle.Json && parameter.Type is ListRef list:
                writer.Line($"{call}.HeaderJoined({name}, {WireExpression.Items(list, value)});");
                break;
            case ParameterPlace.Header when parameter.Style == ParameterStyle.Json:
                writer.Line($"{call}.HeaderJson({name}, {WireExpression.Json(parameter.Type, value, mayBeNull)});");
                break;
            case ParameterPlace.Header:
                writer.Line($"{call}.Header({name}, {Text(parameter, value, mayBeNull)});");
                break;
            case ParameterPlace.Cookie:
                writer.Line($"{call}.Cookie({name}, {Text(parameter, value, mayBeNull)});");
                break;
            case ParameterPlace.Path:
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(parameter));
        }
    }

    /// <summary>Whether a text is a segment of the path as it is.</summary>
    public static bool IsPlainSegment(ParameterModel parameter) =>
        parameter is { Place: ParameterPlace.Path, Form: null, Style: not ParameterStyle.Json } && TypeText.IsString(parameter.Type);

    /// <summary>The value as one segment of the path.</summary>
    public static Code Segment(ParameterModel parameter)
    {
        var value = Code.Of($"{parameter.Name}");
        var name = Literal.String(parameter.Name.Text);
        if (parameter.Form is { } form)
        {
            var json = WireExpression.Json(parameter.Type, value, parameter.Type.Nullable);
            var wireName = Literal.String(parameter.WireName);
            return Code.Of($"{RuntimeNames.ApiPath}.Styled({json}, {wireName}, {WireExpression.Style(form)}, {Literal.Boolean(form.Explode)}, {name})");
        }

        if (parameter is { Style: not ParameterStyle.Json, Type: ListRef list })
        {
            return Code.Of($"{RuntimeNames.ApiPath}.Joined({WireExpression.Items(list, value)}, {name})");
        }

        var mayBeNull = parameter.Type.Nullable;
        var text = parameter.Style == ParameterStyle.Json
            ? WireExpression.Json(parameter.Type, value, mayBeNull)
            : WireExpression.Of(parameter.Type, value, mayBeNull);
        return Code.Of($"{RuntimeNames.ApiPath}.Segment({text}, {name})");
    }

    private static Code Styled(CSharpIdentifier call, ParameterModel parameter, WireForm form, Code json)
    {
        var name = Literal.String(parameter.WireName);
        var style = WireExpression.Style(form);
        var explode = Literal.Boolean(form.Explode);
        return parameter.Place switch
        {
            ParameterPlace.Query => Code.Of($"{call}.QueryStyled({name}, {json}, {style}, {explode}, {Literal.Boolean(form.AllowReserved)});"),
            ParameterPlace.Header => Code.Of($"{call}.HeaderStyled({name}, {json}, {explode});"),
            ParameterPlace.Cookie => Code.Of($"{call}.CookieStyled({name}, {json}, {style}, {explode});"),
            _ => throw new ArgumentOutOfRangeException(nameof(parameter)),
        };
    }

    // OpenAPI's default for lists in a query: the name stands once for each item.
    private static Code List(CSharpIdentifier call, ParameterModel parameter, ListRef list, Code value)
    {
        var name = Literal.String(parameter.WireName);
        var items = WireExpression.Items(list, value);
        return parameter.Style == ParameterStyle.Plain
            ? Code.Of($"{call}.QueryEach({name}, {items});")
            : Code.Of($"{call}.QueryJoined({name}, {items}, {Separator(parameter.Style)});");
    }

    private static Code Text(ParameterModel parameter, Code value, bool mayBeNull) => parameter switch
    {
        { Style: ParameterStyle.Json } => WireExpression.Json(parameter.Type, value, mayBeNull),
        _ => WireExpression.Of(parameter.Type, value, mayBeNull),
    };

    private static Literal Separator(ParameterStyle style) => style switch
    {
        ParameterStyle.Comma => Literal.String(","),
        ParameterStyle.Space => Literal.String("%20"),
        ParameterStyle.Pipe => Literal.String("%7C"),
        _ => throw new ArgumentOutOfRangeException(nameof(style)),
    };
}
