using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Emission;

/// <summary>The methods that take all parameters of an operation as one text.</summary>
internal static class JoinedParameterEmitter
{
    public static void Emit(CodeWriter writer, EmissionContext context, OperationModel operation)
    {
        if (operation.Joined is not { } joined || operation.OnlyStreams)
        {
            return;
        }

        var value = operation.Response is { } response ? context.Types.Declared(response) : (Code?)null;
        var result = value is { } type ? Code.Of($"{RuntimeNames.Task}<{type}>") : RuntimeNames.Task;
        Method(writer, operation, joined, result, prefix: Code.Empty, "The answer.");
        Method(
            writer, operation, joined, Code.Of($"{RuntimeNames.Task}<{RuntimeNames.ApiResult}<{value ?? RuntimeNames.NoContent}>>"), Code.Of($"Try"), "The answer or the error.");
    }

    private static void Method(CodeWriter writer, OperationModel operation, JoinedParameterModel joined, Code result, Code prefix, string returns)
    {
        var parameter = joined.Parameter;
        writer.Line();
        writer.Doc(new XmlDoc()
            .Summary($"As {prefix}{operation.MethodName.Text}Async, with its parameters as one text.")
            .Parameter(parameter, joined.Description ?? $"The parameters with '{joined.Separator}' between them.")
            .Parameter(CSharpIdentifier.Create("options"), "Options of this call alone; null for those of the client.")
            .Parameter(CSharpIdentifier.Create("cancellationToken"), "Cancels the call.")
            .Returns(returns)
            .Exception(RuntimeNames.ArgumentException, "The text has too few parts."));
        OperationEmitter.Deprecated(writer, operation);
        writer.Line($"public virtual {result} {prefix}{joined.MethodName}Async(");
        writer.Line($"    string {parameter},");
        writer.Line($"    {RuntimeNames.RequestOptions}? options = null,");
        using (writer.Open($"    {RuntimeNames.CancellationToken} cancellationToken = default)"))
        {
            var count = operation.Parameters.Count;
            writer.Line($"var parts = {RuntimeNames.ApiPath}.Split({parameter}, {Literal.String(joined.Separator)}, {count}, nameof({parameter}));");
            var arguments = Code.Join(", ", Enumerable.Range(0, count).Select(index => Code.Of($"parts[{index}]")));
            writer.Line($"return {prefix}{operation.MethodName}Async({arguments}, options, cancellationToken);");
        }
    }
}
