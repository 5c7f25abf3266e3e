using OpenRouterGen.Analyzers.Symbols;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Analyzers.Tests.Symbols;

/// <summary>The analyzers read the runtime's enums by name, into those of Core and into their own.</summary>
public class RuntimeEnumTests
{
    [Theory]
    [InlineData(typeof(OpenRouter.Runtime.RuleKind), typeof(RuleKind))]
    [InlineData(typeof(OpenRouter.Runtime.RuleEffect), typeof(RuleEffect))]
    [InlineData(typeof(OpenRouter.Runtime.RefusalKind), typeof(RefusalKind))]
    [InlineData(typeof(OpenRouter.Runtime.DescriptorKind), typeof(DescriptorKind))]
    public void Both_have_the_same_members(Type runtime, Type own) => Assert.Equal(Enum.GetNames(runtime), Enum.GetNames(own));
}
