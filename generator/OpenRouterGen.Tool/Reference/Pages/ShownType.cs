namespace OpenRouterGen.Tool.Reference;

/// <summary>A type as C# writes it where its namespaces are in use, with the pages of the types in it.</summary>
internal sealed record ShownType(IReadOnlyList<TypePart> Parts)
{
    public string Text => ToString();

    public override string ToString() => string.Concat(Parts.Select(part => part.Text));
}
