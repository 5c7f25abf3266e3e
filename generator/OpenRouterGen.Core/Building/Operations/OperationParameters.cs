using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Building;

/// <summary>The parameters of a method: those it needs, and the record of those it may have.</summary>
/// <param name="Positional">Those it needs.</param>
/// <param name="Optional">The record of the others; null when there are none.</param>
/// <param name="Names">The names of the method's parameters, which its locals give way to.</param>
internal sealed record OperationParameters(EquatableList<ParameterModel> Positional, OptionalParametersModel? Optional, NameScope Names);
