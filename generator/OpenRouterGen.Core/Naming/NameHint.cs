namespace OpenRouterGen.Core.Naming;

/// <summary>Where a schema stands, for naming: the name it would get and its pointer in the document.</summary>
internal sealed record NameHint(string Name, string Pointer)
{
    /// <summary>Of a component.</summary>
    public static NameHint Component(string name) => new(PascalCase.From(name), "#/components/schemas/" + name);

    /// <summary>Of a member of a record.</summary>
    public NameHint Member(string wireName) => new(Name + PascalCase.From(wireName).TrimStart('_'), Pointer + "/properties/" + wireName);

    /// <summary>Of the elements of a list: the list's name in the singular.</summary>
    public NameHint Item() => new(Singular(Name), Pointer + "/items");

    /// <summary>Of the values of a map.</summary>
    public NameHint Value() => new(Singular(Name), Pointer + "/additionalProperties");

    /// <summary>Of a case of a union, by what tells it apart.</summary>
    public NameHint Case(string distinction) => new(Name + PascalCase.From(distinction).TrimStart('_'), Pointer + "/cases/" + distinction);

    private static string Singular(string name)
    {
        if (name.EndsWith("ies", StringComparison.Ordinal))
        {
            return name.Substring(0, name.Length - 3) + "y";
        }

        var plural = name.Length > 3 && name.EndsWith("s", StringComparison.Ordinal)
            && !name.EndsWith("ss", StringComparison.Ordinal) && !name.EndsWith("us", StringComparison.Ordinal) && !name.EndsWith("is", StringComparison.Ordinal);
        return plural ? name.Substring(0, name.Length - 1) : name + "Item";
    }
}
