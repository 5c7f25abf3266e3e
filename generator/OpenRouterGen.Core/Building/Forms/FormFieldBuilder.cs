using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>Builds the fields of forms: what the encoding of a field says (OpenAPI 3.1, section 4.8.15).</summary>
internal sealed class FormFieldBuilder(BuildContext context)
{
    private readonly WireForms _forms = new(context);

    public FormFieldModel Build(PropertyModel property, SpecMapping? encoding)
    {
        var field = new FormFieldModel(property);
        if (encoding is null)
        {
            return field;
        }

        if (encoding["headers"] is { } headers)
        {
            context.Problems.Report(
                ProblemCatalog.NotUsed, headers.Spot, $"the headers of the field '{property.WireName}'", "a field carries its media type alone");
        }

        foreach (var nested in encoding.Entries.Where(entry => entry.Key is "encoding" or "prefixEncoding" or "itemEncoding"))
        {
            context.Problems.Report(ProblemCatalog.NotUsed, nested.KeySpot, $"'{nested.Key}' of the field '{property.WireName}'", "a field is one value");
        }

        var isFile = property.Type is ContentRef or ListRef { Element: ContentRef };
        var what = $"the field '{property.WireName}'";

        // A stated style wins over the media type (section 4.8.15.1).
        if (!isFile && (encoding["style"] ?? encoding["explode"] ?? encoding["allowReserved"]) is not null)
        {
            var form = _forms.Read(encoding, what, "form", "spaceDelimited", "pipeDelimited", "deepObject");
            _forms.Report(form, property.Type, encoding.Spot, what);
            return field with { Form = form };
        }

        if (encoding.Text("contentType") is not { } stated || Sent(property, stated, encoding) is not { } type)
        {
            return field;
        }

        var isJson = MediaTypes.IsJson(MediaTypes.Essence(type));
        if (isFile || isJson || !_forms.IsStructured(property.Type))
        {
            return field with { MediaType = type, IsJson = isJson && !isFile };
        }

        context.Problems.Report(ProblemCatalog.SentAsJson, encoding["contentType"]!.Spot, what, $"nothing here writes an object as '{type}'");
        return field;
    }

    /// <summary>The one media type that a field is sent as; null when the encoding leaves it open: a file has its own.</summary>
    private string? Sent(PropertyModel property, string stated, SpecMapping encoding)
    {
        if (MediaTypes.Spelled(stated) is { } type)
        {
            return type;
        }

        var why = stated.Split(',').All(part => part.IndexOf('/') > 0)
            ? "it leaves several open; a file is sent with its own, else as 'application/octet-stream'"
            : $"'{stated}' is no media type";
        context.Problems.Report(ProblemCatalog.NotUsed, encoding["contentType"]!.Spot, $"the 'contentType' of the field '{property.WireName}'", why);
        return null;
    }
}
