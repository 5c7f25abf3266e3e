using System.Net.Http.Headers;
using System.Text;

namespace OpenRouter.Runtime;

/// <summary>
/// Writes a form as <c>multipart/form-data</c> (RFC 7578). The platform's own class writes names that are not ASCII as encoded words and as
/// <c>filename*</c>, which section 4.2 forbids; here they are UTF-8, escaped as browsers do.
/// </summary>
internal static class MultipartBody
{
    public static MultipartContent Create(IReadOnlyList<ApiFormField> fields)
    {
        var boundary = "form-" + Guid.NewGuid().ToString("N");
        var body = new MultipartContent("form-data", boundary) { HeaderEncodingSelector = static (_, _) => Encoding.UTF8 };

        // Without the quotes that the platform adds: they are allowed, and there are servers that take them for a part of the boundary.
        body.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=" + boundary);
        foreach (var field in fields) body.Add(Part(field));
        return body;
    }

    private static HttpContent Part(ApiFormField field)
    {
        var disposition = "form-data; name=\"" + Escaped(field.Name) + "\"";
        if (field.File is { } file)
        {
            var content = new FilePartContent(file, field.MediaType);
            content.Headers.TryAddWithoutValidation("Content-Disposition", disposition + "; filename=\"" + Escaped(file.FileName) + "\"");
            return content;
        }

        var text = new ByteArrayContent(Encoding.UTF8.GetBytes(field.Text!));
        text.Headers.TryAddWithoutValidation("Content-Disposition", disposition);
        if (field.MediaType is { } mediaType) text.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        return text;
    }

    // HTML, "multipart/form-data encoding algorithm": these three and no others, so that no name can end its header.
    private static string Escaped(string name) => name
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal)
        .Replace("\"", "%22", StringComparison.Ordinal);
}
