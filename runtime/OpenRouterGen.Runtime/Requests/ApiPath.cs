using System.ComponentModel;

namespace OpenRouter.Runtime;

/// <summary>Puts values into paths.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiPath
{
    /// <summary>A value as one segment: everything but unreserved characters (RFC 3986 section 2.3) is percent-encoded.</summary>
    /// <param name="value">The value.</param>
    /// <param name="parameter">The C# name of the parameter, for the exception.</param>
    /// <returns>The segment.</returns>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    /// <exception cref="ArgumentException">The value is empty, <c>.</c> or <c>..</c>, which would name another path.</exception>
    public static string Segment(string? value, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(value, parameter);
        if (value is "." or "..") throw new ArgumentException("'" + value + "' cannot be a part of a path.", parameter);
        if (UnsendableText.ProblemOf(value) is { } problem)
        {
            throw new ArgumentException("The value cannot be a part of a path: " + problem + ".", parameter);
        }

        return Uri.EscapeDataString(value);
    }

    /// <summary>A list as one segment, with commas between its items.</summary>
    /// <param name="values">The items.</param>
    /// <param name="parameter">The C# name of the parameter, for the exception.</param>
    /// <returns>The segment.</returns>
    /// <exception cref="ArgumentNullException">The list is null.</exception>
    /// <exception cref="ArgumentException">The list is empty, or so is an item, or an item would name another path.</exception>
    public static string Joined(IReadOnlyList<string>? values, string parameter)
    {
        ArgumentNullException.ThrowIfNull(values, parameter);
        if (values.Count == 0) throw new ArgumentException("An empty list cannot be a part of a path.", parameter);
        return string.Join(',', values.Select(value => Segment(value, parameter)));
    }

    /// <summary>A value in a style, as one segment or a part of it.</summary>
    /// <param name="json">The value as JSON.</param>
    /// <param name="name">The wire name.</param>
    /// <param name="style">The style.</param>
    /// <param name="explode">Whether each item or member stands for itself.</param>
    /// <param name="parameter">The C# name of the parameter, for the exception.</param>
    /// <returns>The text, escaped.</returns>
    /// <exception cref="ArgumentException">There is no value, it is empty, or it would name another path.</exception>
    public static string Styled(string? json, string name, ValueStyle style, bool explode, string parameter)
    {
        var text = StyledValue.Text(name, json, style, explode, Uri.EscapeDataString);
        if (json is not null && text is null) throw new ArgumentException("A list or an object without a value cannot be a part of a path.", parameter);
        ArgumentException.ThrowIfNullOrEmpty(text, parameter);
        return text is "." or ".." ? throw new ArgumentException("'" + text + "' cannot be a part of a path.", parameter) : text;
    }

    /// <summary>Cuts one text into the values of several parameters; the last keeps what is left over.</summary>
    /// <param name="value">The text.</param>
    /// <param name="separator">Where it is cut.</param>
    /// <param name="count">How many parts there are.</param>
    /// <param name="parameter">The C# name of the parameter, for the exception.</param>
    /// <returns>The parts, as many as asked for, none of them empty.</returns>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    /// <exception cref="ArgumentException">The value has fewer parts, or an empty one.</exception>
    public static string[] Split(string? value, string separator, int count, string parameter)
    {
        ArgumentNullException.ThrowIfNull(value, parameter);
        var parts = value.Split(separator, count);
        if (parts.Length < count || parts.Contains(string.Empty))
        {
            throw new ArgumentException($"'{value}' does not have {count} parts with '{separator}' between them.", parameter);
        }

        return parts;
    }
}
