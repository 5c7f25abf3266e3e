using System.Text.Json.Serialization;

namespace OpenRouterGen.Benchmarks.Runtime.Baseline;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(BaselineEnum), "enum")]
[JsonDerivedType(typeof(BaselineRange), "range")]
[JsonDerivedType(typeof(BaselineBoolean), "boolean")]
internal abstract record BaselineCapability;
