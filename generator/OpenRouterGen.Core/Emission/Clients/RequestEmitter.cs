using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>The private method that makes an operation's request.</summary>
internal static class RequestEmitter
{
    public static void Emit(CodeWriter writer, OperationModel operation, OperationSignature signature, bool parametersAreChecked)
    {
        var declarations = signature.PlainDeclarations.ToList();
        if (signature.Flag is { } flag)
        {
            declarations.Add(flag.MayBeNull ? Code.Of($"bool? stream") : Code.Of($"bool stream"));
        }

        var head = Code.Of($"private static {RuntimeNames.ApiRequest} {operation.MethodName}Request({Code.Join(", ", declarations)})");
        var assignments = Assignments(operation, signature, parametersAreChecked);
        var initializer = assignments.Count == 0 ? Code.Empty : Code.Of($" {{ {Code.Join(", ", assignments)} }}");
        var made = Code.Of($"new {RuntimeNames.ApiRequest}({OperationEmitter.Field(operation)}){initializer}");
        var added = signature.Positional.Where(item => item.Parameter.Place != ParameterPlace.Path).ToList();
        var required = NotNull(operation, signature);
        if (added.Count == 0 && required.Count == 0 && operation.OptionalParameters is null)
        {
            writer.Line(head);
            writer.Line($"    => {made};");
            return;
        }

        using (writer.Open(head))
        {
            foreach (var name in required)
            {
                writer.Line($"{RuntimeNames.ArgumentNullException}.ThrowIfNull({name});");
            }

            if (added.Count == 0 && operation.OptionalParameters is null)
            {
                writer.Line($"return {made};");
                return;
            }

            writer.Line($"var call = {made};");
            foreach (var (parameter, name) in added)
            {
                ParameterEmitter.Add(writer, parameter, Code.Of($"{name}"), parameter.Type.Nullable);
            }

            Optional(writer, operation.OptionalParameters);
            writer.Line($"return call;");
        }
    }

    private static void Optional(CodeWriter writer, OptionalParametersModel? optional)
    {
        if (optional is null)
        {
            return;
        }

        writer.Line($"if (parameters is null) return call;");
        foreach (var parameter in optional.Parameters)
        {
            ParameterEmitter.Add(writer, parameter, Code.Of($"parameters.{parameter.Name}"), mayBeNull: true);
        }
    }

    private static List<Code> NotNull(OperationModel operation, OperationSignature signature)
    {
        // A path segment checks itself.
        var names = signature.Positional
            .Where(item => item.Parameter.Place != ParameterPlace.Path && IsNotNull(item.Parameter.Type))
            .Select(item => Code.Of($"{item.Name}"))
            .ToList();
        if (operation.Body is { Required: true } body && IsNotNull(body.Type))
        {
            names.Add(Code.Of($"request"));
        }

        return names;
    }

    private static bool IsNotNull(TypeRef type) => !type.Nullable && !TypeText.IsValueType(type);

    private static List<Code> Assignments(OperationModel operation, OperationSignature signature, bool parametersAreChecked)
    {
        var assignments = new List<Code>();
        if (operation.Path.Any(part => part.IsParameter))
        {
            assignments.Add(Code.Of($"Path = {Path(operation, signature)}"));
        }

        if (operation.Body is { } body)
        {
            assignments.Add(body.Kind == MediaKind.Json ? Code.Of($"Body = {Body(body, signature)}") : Code.Of($"Content = {RuntimeNames.ApiContent}.{Content(body, signature)}"));
        }

        var checks = signature.Positional
            .SelectMany(item => ConstraintChecks.Of(Literal.String(item.Parameter.WireName), item.Parameter.Constraints, Code.Of($"{item.Name}")))
            .ToList();
        if (checks.Count > 0)
        {
            assignments.Add(Code.Of($"Checks = check => {{ {Code.Join(" ", checks)} }}"));
        }

        if (parametersAreChecked)
        {
            assignments.Add(Code.Of($"Parameters = parameters"));
        }

        return assignments;
    }

    private static Code Path(OperationModel operation, OperationSignature signature)
        => Code.Join(" + ", operation.Path.Select(part => part.IsParameter ? Segment(part.Text, signature) : Code.Of($"{Literal.String(part.Text)}")));

    private static Code Segment(string wireName, OperationSignature signature)
    {
        var (parameter, name) = signature.Positional.First(item => item.Parameter.Place == ParameterPlace.Path && item.Parameter.WireName == wireName);
        return ParameterEmitter.Segment(parameter, Code.Of($"{name}"));
    }

    private static Code Content(BodyModel body, OperationSignature signature) => body.Kind switch
    {
        MediaKind.Multipart => Code.Of($"Multipart({Flagged(body, signature)})"),
        MediaKind.UrlEncoded => Code.Of($"UrlEncoded({Flagged(body, signature)})"),
        MediaKind.Text => Code.Of($"Text(request, {Literal.String(body.MediaType!)})"),
        MediaKind.Binary => Code.Of($"File(request, {(body.MediaType is { } type ? Literal.String(type) : Literal.Null)})"),
        _ => throw new ArgumentOutOfRangeException(nameof(body)),
    };

    /// <summary>The request, with the member that asks for a stream set as the method needs it.</summary>
    private static Code Flagged(BodyModel body, OperationSignature signature)
    {
        if (signature.Flag is not { } flag)
        {
            return Code.Of($"request");
        }

        var with = Code.Of($"with {{ {flag.Property.Name} = stream }}");
        return !body.Required || body.Type.Nullable ? Code.Of($"request is null ? null : request {with}") : Code.Of($"request {with}");
    }

    private static Code Body(BodyModel body, OperationSignature signature)
    {
        var mayBeNull = !body.Required || body.Type.Nullable;
        if (body.Type is NamedRef)
        {
            return Flagged(body, signature);
        }

        var value = TypeText.IsValueType(body.Type) && mayBeNull ? Code.Of($"request.Value") : Code.Of($"request");
        var made = Code.Of($"{RuntimeNames.JsonValueBody}.Of({value}, {JsonWriteText.Writer(body.Type with { Nullable = false })})");
        return mayBeNull ? Code.Of($"request is null ? null : {made}") : made;
    }
}
