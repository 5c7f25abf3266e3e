using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Document;

/// <summary>A member of an object. It may come from a part of an allOf that stands elsewhere: that place then names its inline types.</summary>
internal sealed record SchemaProperty(string WireName, SpecNode Node, NameHint? Elsewhere, Problems.SourceSpot Spot);
