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
        var initializer = assignments.Count == 0 ? default : Code.Of($" {{ {Code.Join(", ", assignments)} }}");
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
                Add(writer, parameter, Code.Of($"{name}"), parameter.Type.Nullable);
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
            Add(writer, parameter, Code.Of($"parameters.{parameter.Name}"), mayBeNull: true);
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
            assignments.Add(Code.Of($"Body = {Body(body, signature)}"));
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
        return Code.Of($"{RuntimeNames.ApiPath}.Segment({WireText.Of(parameter.Type, Code.Of($"{name}"), mayBeNull: false)}, nameof({name}))");
    }

    private static Code Body(BodyModel body, OperationSignature signature)
    {
        var mayBeNull = !body.Required || body.Type.Nullable;
        if (signature.Flag is { } flag)
        {
            var with = Code.Of($"with {{ {flag.Property.Name} = stream }}");
            return mayBeNull ? Code.Of($"request is null ? null : request {with}") : Code.Of($"request {with}");
        }

        if (body.Type is NamedRef)
        {
            return Code.Of($"request");
        }

        var value = TypeText.IsValueType(body.Type) && mayBeNull ? Code.Of($"request.Value") : Code.Of($"request");
        var made = Code.Of($"{RuntimeNames.JsonValueBody}.Of({value}, {JsonWriteText.Writer(body.Type with { Nullable = false })})");
        return mayBeNull ? Code.Of($"request is null ? null : {made}") : made;
    }

    private static void Add(CodeWriter writer, ParameterModel parameter, Code value, bool mayBeNull)
    {
        var name = Literal.String(parameter.WireName);
        switch (parameter.Place)
        {
            case ParameterPlace.Query when parameter.Type is ListRef list:
                Exploded(writer, name, list, value, mayBeNull);
                break;
            case ParameterPlace.Query:
                writer.Line($"call.Query({name}, {Argument(parameter.Type, value, mayBeNull)});");
                break;
            case ParameterPlace.Header:
                writer.Line($"call.Header({name}, {Argument(parameter.Type, value, mayBeNull)});");
                break;
            case ParameterPlace.Cookie:
                writer.Line($"call.Cookie({name}, {WireText.Of(parameter.Type, value, mayBeNull)});");
                break;
            case ParameterPlace.Path:
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(parameter));
        }
    }

    // OpenAPI's default for lists in a query: the name stands once for each item.
    private static void Exploded(CodeWriter writer, Literal name, ListRef list, Code value, bool mayBeNull)
    {
        if (!list.Element.Nullable && (TypeText.IsString(list.Element) || TypeText.IsEnum(list.Element)))
        {
            writer.Line($"call.Query({name}, {value});");
            return;
        }

        var items = mayBeNull ? Code.Of($"{value} ?? []") : value;
        writer.Line($"foreach (var item in {items}) call.Query({name}, {Argument(list.Element, Code.Of($"item"), list.Element.Nullable)});");
    }

    private static Code Argument(TypeRef type, Code value, bool mayBeNull) => type is ScalarRef
    {
        Kind: ScalarKind.String or ScalarKind.Boolean or ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Double or ScalarKind.Decimal or ScalarKind.DateTime,
    }
        ? value
        : WireText.Of(type, value, mayBeNull);
}
