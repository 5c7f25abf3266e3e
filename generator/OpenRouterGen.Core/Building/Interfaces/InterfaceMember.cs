using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Building;

/// <summary>A property that an interface of the runtime demands. A type parameter stands in its type as an emitted type of that name.</summary>
internal sealed record InterfaceMember(string Name, TypeRef Type);
