using OpenRouter;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Generator.Tests.Naming;

public class ReservedNamesTests
{
    [Fact]
    public void Every_public_type_that_shares_the_default_namespace_is_reserved()
    {
        var types = typeof(OpenRouterClientOptions).Assembly.GetExportedTypes()
            .Where(type => type.Namespace == "OpenRouter" && !type.IsNested)
            .Select(type => type.Name.Split('`')[0])
            .Append("Runtime");
        Assert.Equal(types.Distinct().Order(StringComparer.Ordinal), ReservedNames.RuntimeTypes.Order(StringComparer.Ordinal));
    }
}
