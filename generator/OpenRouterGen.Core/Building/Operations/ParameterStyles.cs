using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>How the value of a parameter is written (OpenAPI 3.1, section 4.8.12.2.4: style and explode, or content).</summary>
internal sealed class ParameterStyles(BuildContext context)
{
    private readonly WireForms _forms = new(context);

    /// <summary>The schema of a parameter, be it beside its name or inside its one media type.</summary>
    public SpecNode Schema(SpecMapping parameter) =>
        parameter["schema"] ?? (Media(parameter)?.Value as SpecMapping)?["schema"] ?? new SpecMapping(parameter.Spot);

    /// <summary>Why a parameter cannot be sent; null when it can.</summary>
    public string? Problem(SpecMapping parameter, ParameterPlace place, string wireName) => place switch
    {
        ParameterPlace.Header => WireNames.HeaderProblem(wireName),
        ParameterPlace.Cookie => WireNames.CookieProblem(wireName),
        ParameterPlace.Query when parameter.Text("in") == "querystring" && Media(parameter)?.Key is { } type
            && MediaTypes.Essence(type) != "application/x-www-form-urlencoded" => $"nothing here writes a whole query as '{type}'",
        _ => null,
    };

    /// <summary>The parameter with its style.</summary>
    public ParameterModel Styled(OperationView operation, ParameterModel parameter, SpecMapping node)
    {
        var what = $"the parameter '{parameter.WireName}' of '{operation.OperationId}'";
        if (node.Text("in") == "querystring")
        {
            // OpenAPI 3.2: the whole query, in which each member is a parameter.
            return Structured(parameter, new WireForm(WireStyle.Form, Explode: true), node, what);
        }

        ReportContents(node, what);
        if (node["schema"] is null && Media(node) is { } media)
        {
            return InMedia(parameter, media, node, what);
        }

        var form = _forms.Read(node, what, Allowed(parameter.Place));
        if (form.AllowReserved && parameter.Place != ParameterPlace.Query)
        {
            context.Problems.Report(ProblemCatalog.NotUsed, node["allowReserved"]!.Spot, $"'allowReserved' of {what}", "it is about a query alone");
            form = form with { AllowReserved = false };
        }

        if (form is { Style: WireStyle.Form, Explode: true } && parameter.Place == ParameterPlace.Cookie
            && (parameter.Type is ListRef || _forms.IsStructured(parameter.Type)))
        {
            // OpenAPI 3.2, appendix D.1, calls it the wrong delimiter and defines it so all the same.
            context.Problems.Report(
                ProblemCatalog.Repaired,
                node.Spot,
                $"the parts of {what} are joined with '&' in one cookie, as OpenAPI says of 'style: form'; state 'style: cookie' for a cookie each, or "
                    + "'explode: false'");
        }

        return IsPlain(parameter, form) ? Plain(parameter, form, node, what) : Structured(parameter, form, node, what);
    }

    // OpenAPI 3.1, section 4.8.12.1: a parameter has a schema or a content, and a content has one entry.
    private void ReportContents(SpecMapping node, string what)
    {
        if (context.References.Content(node) is not { } content)
        {
            return;
        }

        if (node["schema"] is not null)
        {
            context.Problems.Report(ProblemCatalog.NotUsed, node.Find("content")!.KeySpot, $"'content' of {what}", "it has a 'schema' as well, which is used");
            return;
        }

        var sent = Media(node);
        foreach (var other in content.Entries.Where(entry => entry != sent))
        {
            context.Problems.Report(
                ProblemCatalog.NotUsed, other.KeySpot, $"the content '{other.Key}' of {what}", $"a parameter has one, and '{sent!.Key}' is sent");
        }
    }

    /// <summary>The text of a media type. What the styles escape for an address stays as it is in a cookie of text (OpenAPI 3.2, appendix D.1).</summary>
    private ParameterModel InMedia(ParameterModel parameter, SpecEntry media, SpecMapping node, string what)
    {
        if (MediaTypes.JsonEntry(context.References.Content(node)!) == media)
        {
            return parameter with { Style = ParameterStyle.Json };
        }

        if (parameter.Type is ListRef || _forms.IsStructured(parameter.Type))
        {
            context.Problems.Report(ProblemCatalog.SentAsJson, node.Spot, what, $"nothing here writes an object or a list as '{media.Key}'");
            return parameter with { Style = ParameterStyle.Json };
        }

        return parameter.Place == ParameterPlace.Cookie
            ? parameter with { Form = new WireForm(WireStyle.Cookie, Explode: false) }
            : parameter with { Style = ParameterStyle.Plain };
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
        return parameter with { Form = form };
    }

    private static ParameterStyle ListStyle(WireForm form) => form switch
    {
        { Explode: true, Style: not WireStyle.Simple } => ParameterStyle.Plain,
        { Style: WireStyle.Space } => ParameterStyle.Space,
        { Style: WireStyle.Pipe } => ParameterStyle.Pipe,
        _ => ParameterStyle.Comma,
    };

    /// <summary>The media type of a parameter: JSON if it may be that, else the first.</summary>
    private SpecEntry? Media(SpecMapping parameter) =>
        context.References.Content(parameter) is { } content ? MediaTypes.JsonEntry(content) ?? content.Entries[0] : null;
}
