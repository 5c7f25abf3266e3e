using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>The private method that makes an operation's request.</summary>
internal sealed class RequestEmitter(EmissionContext context)
{
    public void Emit(CodeWriter writer, OperationModel operation)
    {
        var signature = new OperationSignature(context, operation);
        var head = Code.Of($"private static {RuntimeNames.ApiRequest} {operation.Names.RequestMethod}({Code.Join(", ", Parameters(operation, signature))})");
        var assignments = Assignments(operation, signature);
        var initializer = assignments.Count == 0 ? Code.Empty : Code.Of($" {{ {Code.Join(", ", assignments)} }}");
        var made = Code.Of($"new {RuntimeNames.ApiRequest}({operation.Names.OperationField}){initializer}");
        var added = operation.Parameters.Where(parameter => parameter.Place != ParameterPlace.Path).ToList();
        var required = NotNull(operation);
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

            writer.Line($"var {operation.Locals.Call} = {made};");
            foreach (var parameter in added)
            {
                ParameterEmitter.Add(writer, operation.Locals.Call, parameter, Code.Of($"{parameter.Name}"), parameter.Type.Nullable);
            }

            Optional(writer, operation);
            writer.Line($"return {operation.Locals.Call};");
        }
    }

    private static IEnumerable<Code> Parameters(OperationModel operation, OperationSignature signature)
    {
        var parameters = signature.Parameters.Select(parameter => parameter.Plain);
        return signature.Flag is not { } flag ? parameters
            : parameters.Append(flag.MayBeNull ? Code.Of($"bool? {operation.Locals.Stream}") : Code.Of($"bool {operation.Locals.Stream}"));
    }

    private static void Optional(CodeWriter writer, OperationModel operation)
    {
        if (operation.OptionalParameters is not { } optional)
        {
            return;
        }

        writer.Line($"if (parameters is null) return {operation.Locals.Call};");
        foreach (var parameter in optional.Parameters)
        {
            ParameterEmitter.Add(writer, operation.Locals.Call, parameter, Code.Of($"parameters.{parameter.Name}"), mayBeNull: true);
        }
    }

    private static List<Code> NotNull(OperationModel operation)
    {
        // A path segment checks itself.
        var names = operation.Parameters
            .Where(parameter => parameter.Place != ParameterPlace.Path && IsNotNull(parameter.Type))
            .Select(parameter => Code.Of($"{parameter.Name}"))
            .ToList();
        if (operation.Body is { Required: true } body && IsNotNull(body.Type))
        {
            names.Add(Code.Of($"request"));
        }

        return names;
    }

    private static bool IsNotNull(TypeRef type) => !type.Nullable && !TypeText.IsValueType(type);

    private List<Code> Assignments(OperationModel operation, OperationSignature signature)
    {
        var assignments = new List<Code>();
        if (operation.Path.Any(part => part.IsParameter))
        {
            assignments.Add(Code.Of($"Path = {Path(operation)}"));
        }

        if (operation.Body is { } body)
        {
            var request = Flagged(operation, body, signature);
            if (body is { Kind: MediaKind.Json, MediaType: { } mediaType })
            {
                assignments.Add(Code.Of($"MediaType = {Literal.String(mediaType)}"));
            }

            assignments.Add(body.Kind == MediaKind.Json
                ? Code.Of($"Body = {Body(body, request)}")
                : Code.Of($"Content = {RuntimeNames.ApiContent}.{Content(body, request)}"));
        }

        var checks = operation.Parameters.SelectMany(parameter => Checks(operation, parameter)).Concat(BodyChecks(operation)).ToList();
        if (checks.Count > 0)
        {
            assignments.Add(Code.Of($"Checks = {operation.Locals.Check} => {{ {Code.Join(" ", checks)} }}"));
        }

        if (signature.ParametersAreChecked)
        {
            assignments.Add(Code.Of($"Parameters = parameters"));
        }

        return assignments;
    }

    private IEnumerable<Code> Checks(OperationModel operation, ParameterModel parameter)
    {
        var name = Code.Of($"{Literal.String(parameter.WireName)}");
        var value = Code.Of($"{parameter.Name}");
        var checks = Checks(operation, name, parameter.Type, parameter.Constraints, value).ToList();
        if (parameter.IsDemanded)
        {
            checks.Insert(0, Code.Of($"{operation.Locals.Check}.Required({name}, {WireExpression.OrNull(parameter.Type, value)});"));
        }

        if (parameter.IsMoved && checks.Count > 0)
        {
            checks.Insert(0, Code.Of($"{operation.Locals.Check}.Named({name}, {Literal.String(parameter.Name.Text)});"));
        }

        return checks;
    }

    /// <summary>The checks of a body that is no type of its own: such a one is asked for its problems.</summary>
    private IEnumerable<Code> BodyChecks(OperationModel operation) => operation.Body is { Type: not NamedRef } body
        ? Checks(operation, ConstraintChecks.NoName, body.Type, body.Constraints, Code.Of($"request"))
        : [];

    private IEnumerable<Code> Checks(OperationModel operation, Code name, TypeRef type, ConstraintModel constraints, Code value)
    {
        var check = Code.Of($"{operation.Locals.Check}");
        return ConstraintChecks.Of(check, name, constraints, value).Concat(ConstraintChecks.Nested(context, check, name, type, value));
    }

    private static Code Path(OperationModel operation) =>
        Code.Join(" + ", operation.Path.Select(part => part.IsParameter ? Segment(operation, part.Text) : Code.Of($"{Literal.String(part.Text)}")));

    private static Code Segment(OperationModel operation, string wireName) =>
        ParameterEmitter.Segment(operation.Parameters.First(parameter => parameter.Place == ParameterPlace.Path && parameter.WireName == wireName));

    private static Code Content(BodyModel body, Code request) => body.Kind switch
    {
        MediaKind.Multipart => Code.Of($"Multipart({Form(body, request)})"),
        MediaKind.UrlEncoded => Code.Of($"UrlEncoded({Form(body, request)})"),
        MediaKind.Lines => Lines(body, request),
        MediaKind.Text => Code.Of($"Text({WireExpression.Of(body.Type, request, !body.Required)}, {Literal.String(body.MediaType!)})"),
        MediaKind.Binary => Code.Of($"File(request, {(body.MediaType is { } type ? Literal.String(type) : Literal.Null)})"),
        _ => throw new ArgumentOutOfRangeException(nameof(body)),
    };

    private static Code Lines(BodyModel body, Code request) => body is { Type: ListRef list, MediaType: { } mediaType }
        ? Code.Of($"Lines({request}, {JsonWriteText.Writer(list.Element)}, {Literal.String(mediaType)})")
        : throw new ArgumentOutOfRangeException(nameof(body));

    /// <summary>A form without names of its own is a dictionary, whose values say how each is written.</summary>
    private static Code Form(BodyModel body, Code request)
    {
        if (body.Type is not MapRef map)
        {
            return request;
        }

        var field = FormFieldEmitter.Add(Code.Of($"name"), map.Value, Code.Of($"v"), map.Value.Nullable, Code.Empty);
        var demand = FormFieldEmitter.Demand(Code.Of($"name"), map.Value, Code.Of($"v"));
        var statements = demand.IsEmpty ? field : Code.Of($"{demand} {field}");
        return Code.Of($"{RuntimeNames.ApiForm}.Of({request}, static (form, name, v) => {{ {statements} }})");
    }

    /// <summary>The request, with the member that asks for a stream set as the method needs it.</summary>
    private static Code Flagged(OperationModel operation, BodyModel body, OperationSignature signature)
    {
        if (signature.Flag is not { } flag)
        {
            return Code.Of($"request");
        }

        var with = Code.Of($"with {{ {flag.Property.Name} = {operation.Locals.Stream} }}");
        return !body.Required || body.Type.Nullable ? Code.Of($"request is null ? null : request {with}") : Code.Of($"request {with}");
    }

    private static Code Body(BodyModel body, Code request)
    {
        if (body.Type is NamedRef)
        {
            return request;
        }

        var mayBeNull = !body.Required || body.Type.Nullable;
        var value = TypeText.IsValueType(body.Type) && mayBeNull ? Code.Of($"request.Value") : Code.Of($"request");
        var made = Code.Of($"{RuntimeNames.JsonValueBody}.Of({value}, {JsonWriteText.Writer(body.Type with { Nullable = false })})");
        return mayBeNull ? Code.Of($"{TypeText.IsUnset(body.Type, Code.Of($"request"))} ? null : {made}") : made;
    }
}
