using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>The body of a method that enumerates the items of all pages of a list.</summary>
internal static class PaginationEmitter
{
    public static void Body(CodeWriter writer, EmissionContext context, OperationModel operation, OperationSignature signature, PaginationModel pagination)
    {
        var types = Code.Of($"<{context.Types.Declared(operation.Result!)}, {context.Types.Declared(pagination.Item)}>");
        var method = pagination.IsByCursor ? Code.Of($"ByCursor") : Code.Of($"ByOffset");
        var (next, token) = (operation.Locals.Next, operation.Locals.Token);
        writer.Line($"    => {RuntimeNames.Pages}.{method}{types}(");
        writer.Line($"        ({next}, {token}) => {operation.Names.Method}({Arguments(context, operation, signature, pagination)}, options, {token}),");
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
        var next = pagination.IsSmall ? Code.Of($"checked((int?){operation.Locals.Next})") : Code.Of($"{operation.Locals.Next}");
        var type = context.Types.Named(operation.OptionalParameters!.TypeName);
        var parameters = Code.Of($"(parameters ?? new {type}()) with {{ {pagination.Input} = {next} }}");
        return Code.Join(", ", signature.Arguments.Take(signature.Parameters.Count - 1).Append(parameters));
    }

    private static Code Way(OperationModel operation, EquatableList<PageMember> members)
    {
        var way = Code.Of($"answer");
        var mayBeNull = operation.Result!.Nullable;
        foreach (var member in members)
        {
            way = mayBeNull ? Code.Of($"{way}?.{member.Name}") : Code.Of($"{way}.{member.Name}");
            mayBeNull = member.MayBeNull;
        }

        return way;
    }

    private static Code Size(PaginationModel pagination)
    {
        var limit = pagination.Limit is { } name ? Code.Of($"parameters?.{name}") : Code.Of($"null");
        var size = pagination.DefaultLimit is { } number ? Literal.Int64(number) : Literal.Null;
        return Code.Of($"parameters?.{pagination.Input}, {limit}, DefaultLimit: {size}, IsWhole: {Literal.Boolean(pagination.IsWhole)}");
    }
}
