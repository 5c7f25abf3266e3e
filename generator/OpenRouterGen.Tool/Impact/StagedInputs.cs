namespace OpenRouterGen.Tool.Impact;

/// <summary>Files that take the place of what the compiler is given now. What is null stays as it is.</summary>
/// <param name="Document">The document.</param>
internal sealed record StagedInputs(string Document)
{
    public string? Catalog { get; init; }

    /// <summary>The lock of these files; without one, none is compared.</summary>
    public string? Lock { get; init; }

    /// <summary>The file for a role of <c>OpenRouterGenRole</c>; false where the role keeps its files.</summary>
    /// <param name="role">The role.</param>
    /// <param name="path">The file; null for none.</param>
    public bool TryGet(string role, out string? path)
    {
        path = role switch
        {
            "Spec" => Document,
            "Catalog" => Catalog,
            "Lock" => Lock,
            _ => null,
        };
        return path is not null || role == "Lock";
    }
}
