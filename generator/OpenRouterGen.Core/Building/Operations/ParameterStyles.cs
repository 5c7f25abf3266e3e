using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>How the value of a parameter is written (OpenAPI 3.1, section 4.8.12.2.4: style and explode, or content).</summary>
internal sealed class ParameterStyles(BuildContext context)
{
    private readonly WireForms _forms = new(context);

    /// <summary>The schema of a parameter, be it beside its name or inside its one media type.</summary>
    public SpecNode Schema(SpecMapping parameter) =>
        parameter["schema"] ?? Media(parameter)?["schema"] ?? new SpecMapping(parameter.Spot);

    /// <summary>The parameter with its style.</summary>
    public ParameterModel Styled(OperationView operation, ParameterModel parameter, SpecMapping node)
    {
        var what = $"the parameter '{parameter.WireName}' of '{operation.OperationId}'";
        if (node.Text("in") == "querystring")
        {
            // OpenAPI 3.2: the whole query, in which each member is a parameter.
            return Structured(parameter, new WireForm(WireStyle.Form, Explode: true), node, what);
        }

        if (node["schema"] is null && context.References.Content(node) is { } content)
        {
            return parameter with { Style = MediaTypes.Json(content) is null ? ParameterStyle.Plain : ParameterStyle.Json };
        }

        var form = _forms.Read(node, what, Allowed(parameter.Place));
        form = form with { AllowReserved = form.AllowReserved && parameter.Place == ParameterPlace.Query };
        return IsPlain(parameter, form) ? Plain(parameter, form, node, what) : Structured(parameter, form, node, what);
    }

    private static string[] Allowed(ParameterPlace place) => place switch
    {
        ParameterPlace.Path => ["simple", "label", "matrix"],
        ParameterPlace.Header => ["simple"],
        ParameterPlace.Cookie => ["form", "cookie"],
        _ => ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
    };

    /// <summary>Whether the type alone says the form: a scalar, or a list of scalars with a separator.</summary>
    private bool IsPlain(ParameterModel parameter, WireForm form)
    {
        if (form.AllowReserved || _forms.IsStructured(parameter.Type) || form.Style is WireStyle.Label or WireStyle.Matrix or WireStyle.Cookie)
        {
            return false;
        }

        return parameter.Type is not ListRef || (form.Style != WireStyle.Deep && parameter.Place != ParameterPlace.Cookie);
    }

    private ParameterModel Plain(ParameterModel parameter, WireForm form, SpecMapping node, string what)
    {
        _forms.Report(form, parameter.Type, node.Spot, what);
        return parameter with { Style = parameter.Type is ListRef ? ListStyle(form) : ParameterStyle.Plain };
    }

    private ParameterModel Structured(ParameterModel parameter, WireForm form, SpecMapping node, string what)
    {
        _forms.Report(form, parameter.Type, node.Spot, what);
        return parameter with { Style = ParameterStyle.Structured, Form = form };
    }

    private static ParameterStyle ListStyle(WireForm form) => form switch
    {
        { Explode: true, Style: not WireStyle.Simple } => ParameterStyle.Plain,
        { Style: WireStyle.Space } => ParameterStyle.Space,
        { Style: WireStyle.Pipe } => ParameterStyle.Pipe,
        _ => ParameterStyle.Comma,
    };

    private SpecMapping? Media(SpecMapping parameter) => context.References.Content(parameter)?.Entries[0].Value as SpecMapping;
}
