using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Building;

/// <summary>The body of the method of the operation's name, and the form beside it that gets a method of its own; null for none.</summary>
internal sealed record OperationBodies(BodyModel? Body, BodyModel? Form);
