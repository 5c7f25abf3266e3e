using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Building;

/// <summary>An interface that the document, or an overlay, says a type implements, and where it says so.</summary>
internal sealed record StatedInterface(CSharpIdentifier Type, InterfaceModel Model, RuntimeInterface Interface, SourceSpot Spot);
