using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>The record of an operation's optional parameters, and the operation that is documented in it.</summary>
internal sealed record EmittedParameters(OptionalParametersModel Parameters, OperationModel Operation);
