namespace OpenRouterGen.Core.Model;

/// <summary>A security scheme that a client can send.</summary>
/// <param name="Name">Its name in the document, by which a user gives its value.</param>
/// <param name="Form">How the value stands in a request.</param>
/// <param name="WireName">The header, parameter or cookie of an API key; empty for the others.</param>
internal sealed record SchemeModel(string Name, SchemeForm Form, string WireName)
{
    /// <summary>Whether the client's one API key is its value: it is the only form in which the document asks for a credential.</summary>
    public bool TakesApiKey { get; init; }

    /// <summary>Whether the same value, sent for the other scheme, would be the same request.</summary>
    public bool IsSentAs(SchemeModel other) => Form == other.Form
        && string.Equals(WireName, other.WireName, Form == SchemeForm.Header ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    /// <summary>Whether one request cannot carry both: they are the same header, parameter or cookie.</summary>
    public bool IsInPlaceOf(SchemeModel other) => Header is not null && other.Header is not null
        ? string.Equals(Header, other.Header, StringComparison.OrdinalIgnoreCase)
        : IsSentAs(other);

    private string? Header => Form switch
    {
        SchemeForm.Bearer or SchemeForm.Basic => "Authorization",
        SchemeForm.Header => WireName,
        _ => null,
    };
}
