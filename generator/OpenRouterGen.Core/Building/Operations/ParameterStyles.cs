using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>How the value of a parameter is written (OpenAPI 3.1, section 4.8.12.2.4: style and explode, or content).</summary>
internal sealed class ParameterStyles(BuildContext context)
{
    /// <summary>The schema of a parameter, be it beside its name or inside its one media type.</summary>
    public static SpecNode Schema(SpecMapping parameter) => parameter["schema"] ?? Media(parameter)?["schema"] ?? new SpecMapping(parameter.Spot);

    public ParameterStyle Of(OperationView operation, SpecMapping parameter, string wireName, ParameterPlace place, TypeRef type)
    {
        if (parameter.Mapping("content") is { } content && parameter["schema"] is null)
        {
            return MediaTypes.Json(content) is null ? ParameterStyle.Plain : ParameterStyle.Json;
        }

        var style = parameter.Text("style") ?? (place is ParameterPlace.Query or ParameterPlace.Cookie ? "form" : "simple");
        if (IsNested(type))
        {
            context.Problems.Report(
                ProblemCatalog.SentAsJson,
                parameter.Spot,
                $"the parameter '{wireName}' of '{operation.OperationId}'",
                $"objects and lists inside it cannot be written in the style '{style}'");
            return type is ListRef ? ListStyle(parameter, style) : ParameterStyle.Json;
        }

        if (style is "label" or "matrix")
        {
            context.Problems.Report(
                ProblemCatalog.LeftOut,
                parameter.Spot,
                $"the style '{style}' of the parameter '{wireName}' of '{operation.OperationId}'",
                "the plain value is sent");
        }

        return type is ListRef ? ListStyle(parameter, style) : ParameterStyle.Plain;
    }

    private static ParameterStyle ListStyle(SpecMapping parameter, string style)
    {
        // Only form explodes by itself.
        var explodes = parameter["explode"] is null ? style == "form" : parameter.IsTrue("explode");
        return (style, explodes) switch
        {
            (_, true) => ParameterStyle.Plain,
            ("spaceDelimited", _) => ParameterStyle.Space,
            ("pipeDelimited", _) => ParameterStyle.Pipe,
            _ => ParameterStyle.Comma,
        };
    }

    private bool IsNested(TypeRef type) => type switch
    {
        ListRef list => IsNested(list.Element) || list.Element is ListRef,
        MapRef => true,
        NamedRef { Kind: NamedKind.Record } => true,
        NamedRef { Kind: NamedKind.Union } named => context.Types.Find<UnionModel>(named.Name)?.Cases
            .Any(item => item.Type is ListRef or MapRef or NamedRef { Kind: not NamedKind.Enum }) == true,
        _ => false,
    };

    private static SpecMapping? Media(SpecMapping parameter) => parameter.Mapping("content")?.Entries.FirstOrDefault()?.Value as SpecMapping;
}
