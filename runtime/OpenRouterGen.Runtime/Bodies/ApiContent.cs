using System.ComponentModel;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace OpenRouter.Runtime;

/// <summary>A body that is not JSON. It is written anew for each attempt.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiContent
{
    // The path of a problem that is no member's.
    private const string WholeBody = "body";

    private readonly Func<HttpContent> _create;
    private readonly IReadOnlyList<FilePart> _files;

    private ApiContent(Func<HttpContent> create, object source, IReadOnlyList<FilePart> files)
    {
        _create = create;
        _files = files;
        Validated = source as IValidated;
    }

    /// <summary>What is checked before it is sent; null when it has no constraint.</summary>
    internal IValidated? Validated { get; }

    /// <summary>What in it cannot be sent as it is.</summary>
    internal IReadOnlyList<ParameterProblem> Unsendable { get; private init; } = [];

    /// <summary>Whether it can be sent, again or at all.</summary>
    internal bool CanRepeat => _files.All(static file => file.CanRepeat);

    /// <summary>A form with files.</summary>
    /// <param name="form">The form.</param>
    /// <returns>The body; null when there is no form.</returns>
    public static ApiContent? Multipart(IFormWritable? form)
    {
        if (form is null) return null;
        var (fields, unsendable) = Fields(form, isMultipart: true);
        return new ApiContent(() => MultipartBody.Create(fields), form, [.. fields.Select(static field => field.File).OfType<FilePart>()])
        {
            Unsendable = unsendable,
        };
    }

    /// <summary>A form without files.</summary>
    /// <param name="form">The form.</param>
    /// <returns>The body; null when there is no form.</returns>
    public static ApiContent? UrlEncoded(IFormWritable? form)
    {
        if (form is null) return null;
        var (fields, unsendable) = Fields(form, isMultipart: false);

        // A file is left out, as the generator says of such a form.
        var pairs = fields.Where(static field => field.File is null)
            .Select(static field => field.IsEncoded
                ? field.Name + "=" + field.Text
                : WireEscape.Form(field.Name) + "=" + WireEscape.Form(field.Text ?? string.Empty));
        var bytes = Encoding.ASCII.GetBytes(string.Join('&', pairs));
        return new ApiContent(() => Raw(bytes, "application/x-www-form-urlencoded"), form, [])
        {
            Unsendable = unsendable,
        };
    }

    /// <summary>The bytes of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="mediaType">The media type when the file has none of its own; null for unknown bytes.</param>
    /// <returns>The body; null when there is no file.</returns>
    public static ApiContent? File(FilePart? file, string? mediaType) =>
        file is null ? null : new ApiContent(() => new FilePartContent(file, mediaType), file, [file]);

    /// <summary>JSON values, each in a line, or behind a record separator where the media type says so (RFC 7464).</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="values">The values.</param>
    /// <param name="write">Writes one.</param>
    /// <param name="mediaType">The media type.</param>
    /// <returns>The body; null when there are no values.</returns>
    public static ApiContent? Lines<T>(IReadOnlyList<T>? values, JsonWriter<T> write, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(mediaType);
        if (values is null) return null;
        var before = MediaTypeText.IsSequence(mediaType) ? "\u001e" : string.Empty;
        var (lines, unsendable) = Lines(values, write);
        var bytes = Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => before + line + "\n")));
        return new ApiContent(() => Raw(bytes, mediaType), values, [])
        {
            Unsendable = unsendable,
        };
    }

    /// <summary>Text in UTF-8.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mediaType">The media type.</param>
    /// <returns>The body; null when there is no text.</returns>
    public static ApiContent? Text(string? text, string mediaType)
    {
        if (text is null) return null;
        var bytes = Encoding.UTF8.GetBytes(text);
        return new ApiContent(() => Bytes(bytes, mediaType), text, [])
        {
            Unsendable = UnsendableText.ProblemOf(text) is { } problem ? [new ParameterProblem(WholeBody, problem)] : [],
        };
    }

    internal HttpContent Create() => _create();

    private static (IReadOnlyList<ApiFormField> Fields, IReadOnlyList<ParameterProblem> Unsendable) Fields(IFormWritable form, bool isMultipart)
    {
        var written = new ApiForm(isMultipart);
        form.Write(written);
        return (written.Fields, written.Unsendable);
    }

    private static (List<string> Lines, List<ParameterProblem> Unsendable) Lines<T>(IReadOnlyList<T> values, JsonWriter<T> write)
    {
        var lines = new List<string>();
        var unsendable = new List<ParameterProblem>();
        foreach (var value in values)
        {
            var problems = UnsendableValues.Write(JsonValueBody.Of(value, write), out var written);
            var line = string.Create(CultureInfo.InvariantCulture, $"[{lines.Count}]");
            unsendable.AddRange(ParameterCheck.Named(problems, null, value as IValidated).Select(problem => problem with
            {
                Parameter = Joined(line, problem.Parameter),
                Name = problem.Name is { } name ? Joined(line, name) : null,
            }));
            lines.Add(Encoding.UTF8.GetString(written.Span));
        }

        return (lines, unsendable);
    }

    private static string Joined(string line, string path) => path is [] or ['[', ..] ? line + path : line + "." + path;

    private static ByteArrayContent Bytes(byte[] bytes, string mediaType)
    {
        var content = Raw(bytes, mediaType);
        content.Headers.ContentType!.CharSet ??= "utf-8";
        return content;
    }

    private static ByteArrayContent Raw(byte[] bytes, string mediaType) => new(bytes) { Headers = { ContentType = MediaTypeHeaderValue.Parse(mediaType) } };
}
