using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Emission;

/// <summary>The methods that take all parameters of an operation as one text.</summary>
internal static class JoinedParameterEmitter
{
    private static readonly ThrownException s_parts = new(RuntimeNames.ArgumentException, "The text has too few parts.");

    public static void Emit(CodeWriter writer, EmissionContext context, OperationModel operation, JoinedParameterModel joined, OperationExceptions exceptions)
    {
        var description = joined.Description ?? $"The parameters with '{joined.Separator}' between them.";
        var parameter = new MethodParameter(Code.Of($"string"), joined.Parameter, IsRequired: true, description)
        {
            PathParts = operation.Parameters.Count,
            Separator = Literal.String(joined.Separator),
        };
        MethodParameter[] parameters = [parameter];
        new ClientMethod(OperationEmitter.Result(context, operation), joined.MethodName, parameters)
        {
            Summary = Summary(operation.Names.Method),
            Returns = "The answer.",
            Exceptions = [s_parts, .. exceptions.Call],
            Deprecated = operation.Deprecated,
        }.Emit(writer);
        Body(writer, operation, joined, operation.Names.Method);
        new ClientMethod(OperationEmitter.TryResult(context, operation), joined.TryMethodName, parameters)
        {
            Summary = Summary(operation.Names.TryMethod),
            Returns = "The answer or the error.",
            Exceptions = [s_parts, .. exceptions.Try],
            Deprecated = operation.Deprecated,
        }.Emit(writer);
        Body(writer, operation, joined, operation.Names.TryMethod);
    }

    private static string Summary(CSharpIdentifier method) => $"As `{method.Text}`, with its parameters in one text.";

    private static void Body(CodeWriter writer, OperationModel operation, JoinedParameterModel joined, CSharpIdentifier method)
    {
        var parameters = operation.Parameters;
        using (writer.Open())
        {
            var name = Literal.String(joined.Parameter.Text);
            var separator = Literal.String(joined.Separator);
            writer.Line($"var {joined.Parts} = {RuntimeNames.ApiPath}.Split({joined.Parameter}, {separator}, {parameters.Count}, {name});");
            var arguments = Code.Join(", ", parameters.Select((_, index) => Code.Of($"{joined.Parts}[{index}]")));
            writer.Line($"return {method}({arguments}, options, cancellationToken);");
        }

        writer.Line();
    }
}
