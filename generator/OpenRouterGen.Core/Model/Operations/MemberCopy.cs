using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Model;

internal sealed record MemberCopy(CSharpIdentifier Target, CSharpIdentifier Source);
