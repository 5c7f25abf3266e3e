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
        return Uri.EscapeDataString(value);
    }
}
