using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Model;

internal sealed record EnumMemberModel(string WireValue, CSharpIdentifier Name);
