using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Model;

internal sealed record NumberConstantModel(CSharpIdentifier Name, long Value);
