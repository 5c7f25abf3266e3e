using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Building;

/// <summary>The parameters of a method: those it needs, and the record of those it may have.</summary>
internal sealed record OperationParameters(EquatableList<ParameterModel> Positional, OptionalParametersModel? Optional);
