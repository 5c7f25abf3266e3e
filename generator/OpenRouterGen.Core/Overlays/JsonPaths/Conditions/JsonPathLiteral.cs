using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Overlays;

internal sealed record JsonPathLiteral(SpecScalar Value) : JsonPathOperand;
