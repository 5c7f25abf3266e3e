using Microsoft.CodeAnalysis;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Generator;

/// <summary>What a project references, as far as anybody asks: clients that others made, and what add-ons are for.</summary>
/// <param name="Clients">The assemblies with clients.</param>
/// <param name="Assemblies">The assemblies that an add-on may need.</param>
internal sealed record ProjectReferences(EquatableList<ReferencedClients> Clients, EquatableList<ReferencedAssembly> Assemblies)
{
    public static ProjectReferences Of(IReadOnlyList<MetadataReference> references, string? project, CancellationToken cancellationToken) => new(
        ReferencedClients.FindAll(references, project, cancellationToken),
        references.Select(ReferencedAssembly.Of).OfType<ReferencedAssembly>().ToEquatableList());

    /// <summary>Major and minor version of an assembly that an add-on may need; null when it is not referenced.</summary>
    public string? Version(string assembly) => Assemblies.FirstOrDefault(found => found.Name == assembly)?.Version;
}
