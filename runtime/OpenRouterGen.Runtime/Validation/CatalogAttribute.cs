using System.ComponentModel;

namespace OpenRouter.Runtime;

/// <summary>The known values of this member are the constants of a class, each with what it accepts of the request's other members.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Property, AllowMultiple = false)]
public sealed class CatalogAttribute : Attribute
{
    /// <summary>Names the class.</summary>
    /// <param name="constants">The class of constants; its nested classes belong to it.</param>
    public CatalogAttribute(Type constants) => Constants = constants;

    /// <summary>The class of constants; its nested classes belong to it.</summary>
    public Type Constants { get; }

    /// <summary>The wire path, with dots, of a member that holds options for each endpoint by the endpoint's name; null for none.</summary>
    public string? Options { get; set; }

    /// <summary>The wire path, with dots, of the list of the only endpoints to consider; null for none.</summary>
    public string? Allowed { get; set; }

    /// <summary>The wire path, with dots, of the list of endpoints to leave out; null for none.</summary>
    public string? Excluded { get; set; }

    /// <summary>The wire path, with dots, of the list of endpoints to try first; null for none.</summary>
    public string? Preferred { get; set; }

    /// <summary>What may follow an id and leaves the entry the same, such as a way of routing; null for none.</summary>
    public string[]? Suffixes { get; set; }
}
