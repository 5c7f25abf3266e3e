using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Reading;

internal sealed record SpecEntry(string Key, SourceSpot KeySpot, SpecNode Value);
