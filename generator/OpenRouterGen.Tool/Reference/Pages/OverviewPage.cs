namespace OpenRouterGen.Tool.Reference;

/// <summary>The first page: what the client has.</summary>
/// <param name="Name">The root client.</param>
/// <param name="Namespace">The namespace of all types.</param>
/// <param name="Server">The address of the service.</param>
internal sealed record OverviewPage(string Name, string Namespace, string Server)
{
    public string? Description { get; init; }

    public required IReadOnlyList<ClientPage> Clients { get; init; }

    public required IReadOnlyList<TypePage> Records { get; init; }

    public required IReadOnlyList<TypePage> Unions { get; init; }

    public required IReadOnlyList<TypePage> Enums { get; init; }

    public required IReadOnlyList<TypePage> Constants { get; init; }
}
