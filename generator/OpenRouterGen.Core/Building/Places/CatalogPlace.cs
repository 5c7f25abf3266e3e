using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>What a class of constants was made from.</summary>
/// <param name="Settings">How the file is read.</param>
/// <param name="Entries">The file's entries by id, with whatever they hold beside what the model has of them.</param>
internal sealed record CatalogPlace(SpecMapping Settings, IReadOnlyDictionary<string, SpecMapping> Entries);
