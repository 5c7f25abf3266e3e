using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Model;

internal sealed record PageMember(CSharpIdentifier Name, bool MayBeNull);
