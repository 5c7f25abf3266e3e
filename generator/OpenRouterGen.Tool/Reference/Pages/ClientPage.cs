namespace OpenRouterGen.Tool.Reference;

/// <summary>The page of the client of a tag.</summary>
/// <param name="Name">Its type.</param>
/// <param name="Page">The name of the page.</param>
/// <param name="Property">The property of the root client that has it.</param>
internal sealed record ClientPage(string Name, string Page, string Property)
{
    public string? Description { get; init; }

    public required IReadOnlyList<OperationSection> Operations { get; init; }
}
