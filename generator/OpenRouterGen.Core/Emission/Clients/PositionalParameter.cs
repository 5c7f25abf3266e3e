using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Emission;

/// <summary>A parameter that a method takes by itself, with its name in that method.</summary>
internal sealed record PositionalParameter(ParameterModel Parameter, CSharpIdentifier Name);
