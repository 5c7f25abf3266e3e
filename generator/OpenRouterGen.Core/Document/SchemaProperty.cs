using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Document;

/// <summary>A member of an object. <paramref name="Component"/> is where it stands when it comes from another component, through an allOf.</summary>
internal sealed record SchemaProperty(string WireName, SpecNode Node, string? Component, SourceSpot Spot);
