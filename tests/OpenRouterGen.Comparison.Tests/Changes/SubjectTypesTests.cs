using OpenRouterGen.Comparison.Changes;
using OpenRouterGen.Comparison.Surface;
using OpenRouterGen.Comparison.Tests.Compiling;

namespace OpenRouterGen.Comparison.Tests.Changes;

public sealed class SubjectTypesTests
{
    [Fact]
    public void Every_method_of_an_operation_has_the_types_of_its_signature()
    {
        var subjects = new SubjectTypes(TestModels.Bundled);
        var methods = ClientSurface.Of(TestModels.Bundled).Types
            .SelectMany(type => type.Members.OfType<MethodMember>().Where(method => method.IsVirtual).Select(method => (type, method)))
            .ToList();
        var operations = TestModels.Bundled.Client.Groups.SelectMany(group => group.Operations).ToList();
        Assert.Contains(operations, operation => operation.Download?.StreamingMethodName is not null);
        Assert.Contains(operations, operation => operation.Joined is not null);
        Assert.Empty(
            from item in methods
            from type in item.method.Return.Mentioned.Except(subjects.Of(new Subject(item.type.Name, item.method.MethodName)), StringComparer.Ordinal)
            select $"{item.type.Name}.{item.method.MethodName}: {type}");
    }
}
