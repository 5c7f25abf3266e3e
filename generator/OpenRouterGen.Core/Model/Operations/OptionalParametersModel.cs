using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Model;

/// <summary>The record of an operation's optional parameters.</summary>
internal sealed record OptionalParametersModel(CSharpIdentifier TypeName, EquatableList<ParameterModel> Parameters);
