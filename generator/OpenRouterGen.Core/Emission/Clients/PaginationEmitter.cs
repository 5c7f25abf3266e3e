using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>The body of a method that tells the pages of a list as items.</summary>
internal static class PaginationEmitter
{
    public static void Body(CodeWriter writer, EmissionContext context, OperationModel operation, OperationSignature signature, PaginationModel pagination)
    {
        var types = Code.Of($"<{context.Types.Declared(operation.Response!)}, {context.Types.Declared(pagination.Item)}>");
        var method = pagination.IsByCursor ? Code.Of($"ByCursor") : Code.Of($"ByOffset");
        writer.Line($"    => {RuntimeNames.Pages}.{method}{types}(");
        writer.Line($"        (next, token) => {operation.MethodName}Async({Arguments(context, operation, signature, pagination)}, options, token),");
        writer.Line($"        static answer => {Way(operation, pagination.Results)},");
        if (pagination.IsByCursor)
        {
            writer.Line($"        static answer => {RuntimeNames.WireText}.Of({Way(operation, pagination.Next)}),");
            writer.Line($"        parameters?.{pagination.Input},");
        }
        else
        {
            writer.Line($"        new {RuntimeNames.PageSize}({Size(pagination)}),");
        }

        writer.Line($"        cancellationToken);");
    }

    private static Code Arguments(EmissionContext context, OperationModel operation, OperationSignature signature, PaginationModel pagination)
    {
        // A page is asked for with the caller's own parameters, and the place where it begins.
        var next = pagination.IsSmall ? Code.Of($"checked((int?)next)") : Code.Of($"next");
        var type = context.Types.Named(operation.OptionalParameters!.TypeName);
        var parameters = Code.Of($"(parameters ?? new {type}()) with {{ {pagination.Input} = {next} }}");
        return Code.Join(", ", signature.Arguments.Take(signature.Arguments.Count - 1).Append(parameters));
    }

    private static Code Way(OperationModel operation, EquatableList<PageMember> members)
    {
        var way = Code.Of($"answer");
        var mayBeNull = operation.Response!.Nullable;
        foreach (var member in members)
        {
            way = mayBeNull ? Code.Of($"{way}?.{member.Name}") : Code.Of($"{way}.{member.Name}");
            mayBeNull = member.MayBeNull;
        }

        return way;
    }

    private static Code Size(PaginationModel pagination)
    {
        var parts = new List<Code> { Code.Of($"parameters?.{pagination.Input}"), pagination.Limit is { } limit ? Code.Of($"parameters?.{limit}") : Code.Of($"null") };
        if (pagination.DefaultLimit is { } size)
        {
            parts.Add(Code.Of($"DefaultLimit: {Literal.Int64(size)}"));
        }

        if (pagination.IsWhole)
        {
            parts.Add(Code.Of($"IsWhole: true"));
        }

        return Code.Join(", ", parts);
    }
}
