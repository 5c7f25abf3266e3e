using System.ComponentModel;

namespace OpenRouter.Runtime;

/// <summary>The fields of a form, in order. A value that is null adds nothing.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiForm
{
    private readonly List<ApiFormField> _fields = [];
    private readonly List<ParameterProblem> _unsendable = [];
    private readonly bool _isMultipart;

    internal ApiForm(bool isMultipart) => _isMultipart = isMultipart;

    internal IReadOnlyList<ApiFormField> Fields => _fields;

    /// <summary>What cannot be sent as it is: it would be another text, or missing.</summary>
    internal IReadOnlyList<ParameterProblem> Unsendable => _unsendable;

    /// <summary>States that a field must be there.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">Its value.</param>
    public void Required(string name, object? value)
    {
        if (value is null) Report(name, UnsendableText.Null);
    }

    /// <summary>Adds a field of text.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The text.</param>
    /// <param name="mediaType">Its media type; null for plain text, which says none.</param>
    public void Text(string name, string? value, string? mediaType = null)
    {
        if (value is null) return;
        if (UnsendableText.ProblemOf(value) is { } problem) Report(name, problem);
        else _fields.Add(new ApiFormField(name, value, null, mediaType));
    }

    /// <summary>Adds a field whose value shows what it is: a text, a number, a truth, or an object or a list, which are JSON and say so.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="json">The value as JSON; null adds nothing.</param>
    public void Value(string name, string? json)
    {
        if (json is null or "null") return;
        if (json is ['"', ..]) Text(name, WireText.Unquoted(json));
        else Text(name, json, json is ['{' or '[', ..] ? "application/json" : null);
    }

    /// <summary>Adds such a field once for each item.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="items">The items as JSON.</param>
    public void Values(string name, IEnumerable<string?>? items)
    {
        foreach (var item in items ?? [])
        {
            Required(name, item);
            Value(name, item);
        }
    }

    /// <summary>Adds a field of text once for each item.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="values">The items.</param>
    /// <param name="mediaType">Their media type; null for plain text, which says none.</param>
    public void Texts(string name, IEnumerable<string?>? values, string? mediaType = null)
    {
        foreach (var value in values ?? [])
        {
            Required(name, value);
            Text(name, value, mediaType);
        }
    }

    /// <summary>A form whose fields the document does not name.</summary>
    /// <typeparam name="T">The type of a field.</typeparam>
    /// <param name="fields">The fields by their names.</param>
    /// <param name="add">Adds a field.</param>
    /// <returns>The form; null when there are no fields.</returns>
    public static IFormWritable? Of<T>(IReadOnlyDictionary<string, T>? fields, Action<ApiForm, string, T> add)
    {
        ArgumentNullException.ThrowIfNull(add);
        return fields is null ? null : new FreeForm<T>(fields, add);
    }

    /// <summary>Adds a field in a style.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="json">The value as JSON.</param>
    /// <param name="style">The style.</param>
    /// <param name="explode">Whether each item or member stands for itself.</param>
    /// <param name="allowReserved">Whether reserved characters stay as they are in a form without files.</param>
    public void Styled(string name, string? json, ValueStyle style, bool explode, bool allowReserved)
    {
        Func<string, string> escape = _isMultipart ? WireEscape.None : allowReserved ? WireEscape.Reserved : WireEscape.Form;
        foreach (var (key, text) in StyledValue.Pairs(name, json, style, explode, escape))
        {
            _fields.Add(new ApiFormField(key, text, null, null) { IsEncoded = !_isMultipart });
        }
    }

    /// <summary>Adds a file.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="file">The file.</param>
    /// <param name="mediaType">Its media type when it has none of its own.</param>
    public void File(string name, FilePart? file, string? mediaType = null)
    {
        if (file is not null) _fields.Add(new ApiFormField(name, null, file, mediaType));
    }

    /// <summary>Adds a field once for each file.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="files">The files.</param>
    /// <param name="mediaType">The media type of those that have none of their own.</param>
    public void Files(string name, IEnumerable<FilePart?>? files, string? mediaType = null)
    {
        foreach (var file in files ?? [])
        {
            Required(name, file);
            File(name, file, mediaType);
        }
    }

    private void Report(string name, string problem) => _unsendable.Add(new ParameterProblem(name, problem));

    private sealed class FreeForm<T>(IReadOnlyDictionary<string, T> fields, Action<ApiForm, string, T> add) : IFormWritable
    {
        public void Write(ApiForm form)
        {
            foreach (var (name, value) in fields) add(form, name, value);
        }
    }
}
