using OpenRouter;

namespace OpenRouterGen.Tool.Discovery;

/// <summary>What a catalog says of the models, whichever file or service it is from.</summary>
/// <param name="Source">Where it is from.</param>
/// <param name="Text">The catalog itself, as JSON.</param>
/// <param name="Entries">The models, by id.</param>
/// <param name="Suffixes">What may follow an id and leaves the model the same.</param>
/// <param name="Parameters">The wire names of all that a request can say.</param>
internal sealed record ModelCatalog(
    string Source, string Text, IReadOnlyList<SnapshotEntry> Entries, IReadOnlyList<string> Suffixes, IReadOnlyList<string> Parameters);
