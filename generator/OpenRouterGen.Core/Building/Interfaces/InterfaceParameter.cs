using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Building;

/// <summary>A type parameter of an interface of the runtime.</summary>
/// <param name="Type">Its name, and the kind of emitted types that it takes.</param>
/// <param name="Interface">The interface of the runtime that these must implement; null for none.</param>
internal sealed record InterfaceParameter(NamedRef Type, string? Interface = null);
