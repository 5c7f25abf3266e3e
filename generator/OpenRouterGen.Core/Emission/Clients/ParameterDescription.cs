using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>What the documentation says of a parameter: the document's words, or else where it is sent.</summary>
internal static class ParameterDescription
{
    /// <summary>With the default of the document, which is documented and never sent.</summary>
    public static string Of(ParameterModel parameter)
    {
        var text = WithoutDefault(parameter);
        return string.IsNullOrWhiteSpace(parameter.Default) ? text : $"{text} Default: {parameter.Default}";
    }

    public static string WithoutDefault(ParameterModel parameter) => XmlDoc.Words(parameter.Description) ?? Place(parameter);

    private static string Place(ParameterModel parameter) => parameter.Place switch
    {
        ParameterPlace.Path => $"Sent in the path, as `{parameter.WireName}`.",
        ParameterPlace.Query => $"Sent in the query, as `{parameter.WireName}`.",
        ParameterPlace.Header => $"Sent as the header `{parameter.WireName}`.",
        ParameterPlace.Cookie => $"Sent as the cookie `{parameter.WireName}`.",
        _ => throw new ArgumentOutOfRangeException(nameof(parameter)),
    };
}
