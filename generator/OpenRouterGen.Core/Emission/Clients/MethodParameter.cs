using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Emission;

/// <summary>A parameter of an emitted method.</summary>
/// <param name="Type">The type as C# writes it.</param>
/// <param name="Name">The name.</param>
/// <param name="IsRequired">Whether a call must give it.</param>
/// <param name="Description">What it is, for the documentation.</param>
internal sealed record MethodParameter(Code Type, CSharpIdentifier Name, bool IsRequired, string Description)
{
    /// <summary>The parameter in a private method, which every call gives.</summary>
    public Code Plain => Code.Of($"{Type} {Name}");

    /// <summary>Its name on the wire where that is another word; null otherwise.</summary>
    public Literal? WireName { get; init; }

    /// <summary>How many parts of a path the text must have; 0 when it is none.</summary>
    public int PathParts { get; init; }

    /// <summary>What stands between the parts; null when it is one.</summary>
    public Literal? Separator { get; init; }

    /// <summary>The parameter in a public method.</summary>
    public Code Declaration => IsRequired ? Code.Of($"{Moved}{Refusal}{Plain}") : Code.Of($"{Type} {Name} = null");

    private Code Moved => WireName is null ? Code.Empty : Code.Of($"[{RuntimeNames.WireName}({WireName})] ");

    private Code Refusal => (PathParts, Separator) switch
    {
        (0, _) => Code.Empty,
        (_, null) => Code.Of($"[{RuntimeNames.Refuses}({RuntimeNames.RefusalKind}.NoPathPart)] "),
        (_, var separator) => Code.Of($"[{RuntimeNames.Refuses}({RuntimeNames.RefusalKind}.NoPathPart, Separator = {separator}, Parts = {PathParts})] "),
    };
}
