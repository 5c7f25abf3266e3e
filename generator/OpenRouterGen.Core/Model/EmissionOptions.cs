using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Model;

/// <summary>What the project chose for the emitted code.</summary>
internal sealed record EmissionOptions(EquatableList<CSharpIdentifier> Namespace, CSharpIdentifier JsonResolverName)
{
    /// <summary>Emitted types are internal instead of public.</summary>
    public bool Internal { get; init; }

    /// <summary>What the client's name begins with: <c>OpenRouter</c> of <c>OpenRouterClient</c>.</summary>
    public required CSharpIdentifier Brand { get; init; }

    /// <summary>The project takes code for packages that it references.</summary>
    public bool AddOns { get; init; } = true;

    /// <summary>The language knows unions (C# 15 and a platform that has the attribute).</summary>
    public bool UnionAttribute { get; init; }

    /// <summary>The version that GeneratedCode names.</summary>
    public required string ToolVersion { get; init; }
}
