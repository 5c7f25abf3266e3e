using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>Reads style and explode, and reports what has no form in them.</summary>
internal sealed class WireForms(BuildContext context)
{
    private readonly ValueDepth _depth = new(context);

    /// <summary>The form of a parameter or a field.</summary>
    /// <param name="node">What states it.</param>
    /// <param name="what">What it is, in words for a message.</param>
    /// <param name="allowed">The styles that its place knows; the first is the default.</param>
    public WireForm Read(SpecMapping node, string what, params string[] allowed)
    {
        var stated = node.Text("style") ?? allowed[0];
        if (!allowed.Contains(stated))
        {
            context.Problems.Report(
                ProblemCatalog.LeftOut,
                node["style"]!.Spot,
                $"the style '{stated}' of {what}",
                $"there it is one of {string.Join(", ", allowed)}; '{allowed[0]}' is used");
            stated = allowed[0];
        }

        // Only form explodes by itself, and what is form but for the place (OpenAPI 3.2, section 4.12.3.1).
        var style = Style(stated);
        var explode = node["explode"] is null ? style is WireStyle.Form or WireStyle.Cookie : node.IsTrue("explode");
        return new WireForm(style, explode) { AllowReserved = node.IsTrue("allowReserved") };
    }

    /// <summary>Reports a value whose inner lists and objects have no form in its style.</summary>
    public void Report(WireForm form, TypeRef type, SourceSpot spot, string what)
    {
        var style = Name(form.Style);
        if (form.Style == WireStyle.Deep && (type is ListRef || _depth.IsNested(type)))
        {
            context.Problems.Report(
                ProblemCatalog.Repaired,
                spot,
                $"OpenAPI leaves open how lists, and objects in objects, are written in the style '{style}': {what} has each name or index in brackets");
        }
        else if (form.Style is WireStyle.Deep or WireStyle.Space or WireStyle.Pipe && type is not ListRef && !IsStructured(type))
        {
            context.Problems.Report(
                ProblemCatalog.Repaired, spot, $"the style '{style}' is one of lists and objects: {what} is neither, and is written in the style 'form'");
        }
        else if (form.Style != WireStyle.Deep && _depth.IsNested(type))
        {
            context.Problems.Report(ProblemCatalog.SentAsJson, spot, what, $"objects and lists inside it cannot be written in the style '{style}'");
        }
    }

    /// <summary>Whether only the value itself says which form it has.</summary>
    public bool IsStructured(TypeRef type) => _depth.IsStructured(type);

    private static WireStyle Style(string name) => name switch
    {
        "simple" => WireStyle.Simple,
        "label" => WireStyle.Label,
        "matrix" => WireStyle.Matrix,
        "form" => WireStyle.Form,
        "spaceDelimited" => WireStyle.Space,
        "pipeDelimited" => WireStyle.Pipe,
        "deepObject" => WireStyle.Deep,
        "cookie" => WireStyle.Cookie,
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private static string Name(WireStyle style) => style switch
    {
        WireStyle.Simple => "simple",
        WireStyle.Label => "label",
        WireStyle.Matrix => "matrix",
        WireStyle.Form => "form",
        WireStyle.Space => "spaceDelimited",
        WireStyle.Pipe => "pipeDelimited",
        WireStyle.Deep => "deepObject",
        WireStyle.Cookie => "cookie",
        _ => throw new ArgumentOutOfRangeException(nameof(style)),
    };
}
