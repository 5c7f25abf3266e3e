using OpenRouterGen.Comparison.Changes;
using OpenRouterGen.Comparison.Sides;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Comparison.Comparing;

/// <summary>What an operation is in the emitted client.</summary>
internal static class OperationSubjects
{
    /// <summary>Its method, or the streaming one where it has no other.</summary>
    public static Subject Main(SideOperation operation) => Of(operation, Method(operation.Model));

    public static CSharpIdentifier Method(OperationModel operation) =>
        operation is { OnlyStreams: true, Stream: { } stream } ? stream.MethodName : operation.Names.Method;

    public static Subject Of(SideOperation operation, CSharpIdentifier method) => new(operation.Group.TypeName.Text, method.Text);

    /// <summary>All its methods, and the record of its optional parameters.</summary>
    public static IEnumerable<Subject> All(SideOperation operation) =>
        OperationMethods.Of(operation.Model).Select(method => Of(operation, method))
            .Concat(operation.Model.OptionalParameters is { } parameters ? [new Subject(parameters.TypeName.Text)] : []);
}
