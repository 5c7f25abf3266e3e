using System.Globalization;
using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>Builds the methods of a client.</summary>
internal sealed class OperationBuilder
{
    private readonly BuildContext _context;
    private readonly TypeBuilder _types;
    private readonly ParameterBuilder _parameters;
    private readonly StreamBuilder _streams;

    public OperationBuilder(BuildContext context, TypeBuilder types)
    {
        _context = context;
        _types = types;
        _parameters = new ParameterBuilder(context, types);
        _streams = new StreamBuilder(context, types);
    }

    public OperationModel Build(OperationView operation, NameScope methods)
    {
        var node = operation.Node;
        var name = methods.Give(
            MethodName(operation), operation.OperationId, $"operation '{operation.OperationId}'", operation.Spot, $"{ExtensionKeys.Name} on the operation");
        var parameters = _parameters.Build(operation);
        var success = Success(operation);
        var body = Body(operation, out var bodyNode);
        return new OperationModel(operation.OperationId, name, operation.Method.ToUpperInvariant(), PathTemplate.Parse(operation.Path))
        {
            Summary = node.Text("summary"),
            Description = node.Text("description"),
            Deprecated = node.IsTrue("deprecated"),
            Security = Security(operation),
            Parameters = parameters.Positional,
            OptionalParameters = parameters.Optional,
            Body = body,
            Response = success is null ? null : Response(operation, success),
            ResponseDescription = success?.Text("description"),
            Joined = JoinedParameterBuilder.Build(_context, operation, parameters, body, methods),
            Stream = success is null ? null : _streams.Build(operation, success, bodyNode),
            Errors = Errors(operation),
        };
    }

    private string MethodName(OperationView operation)
    {
        if (_context.ChosenName(operation.Node, ExtensionKeys.Name) is { } chosen)
        {
            return chosen;
        }

        return PascalCase.From(operation.Node.Text(ExtensionKeys.SpeakeasyName) ?? operation.OperationId);
    }

    /// <summary>The response of the lowest success status that is declared.</summary>
    private SpecMapping? Success(OperationView operation) => Responses(operation)
        .Where(response => response.Status.Length == 3 && response.Status[0] == '2')
        .OrderBy(response => response.Status, StringComparer.Ordinal)
        .Select(response => response.Node)
        .FirstOrDefault();

    private EquatableList<ErrorModel> Errors(OperationView operation) => Responses(operation)
        .Where(response => response.Status.Length == 3 && response.Status[0] is '4' or '5')
        .OrderBy(response => response.Status, StringComparer.Ordinal)
        .Where(response => int.TryParse(response.Status, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        .Select(response => new ErrorModel(int.Parse(response.Status, CultureInfo.InvariantCulture), response.Node.Text("description")))
        .ToEquatableList();

    private IEnumerable<(string Status, SpecMapping Node)> Responses(OperationView operation)
    {
        foreach (var entry in operation.Node.Mapping("responses")?.Entries ?? [])
        {
            if (_context.References.Resolve(entry.Value) is { } response)
            {
                yield return (entry.Key, response);
            }
        }
    }

    private TypeRef? Response(OperationView operation, SpecMapping success)
    {
        if (success.Mapping("content") is not { Entries.Count: > 0 } content)
        {
            return null;
        }

        if (MediaTypes.Json(content) is { } json)
        {
            return _types.Build(json, new NameHint(PascalCase.From(operation.OperationId) + "Response", $"{operation.Method} {operation.Path} response"));
        }

        _context.Problems.Report(
            ProblemCatalog.NotExpressible, success.Spot, $"the answer of '{operation.OperationId}'", "none of its media types is JSON");
        return new ScalarRef(ScalarKind.Json);
    }

    private BodyModel? Body(OperationView operation, out SpecNode? schema)
    {
        schema = null;
        if (_context.References.Resolve(operation.Node["requestBody"]) is not { } body)
        {
            return null;
        }

        schema = body.Mapping("content") is { } content ? MediaTypes.Json(content) : null;
        if (schema is null)
        {
            _context.Problems.Report(
                ProblemCatalog.NotExpressible, body.Spot, $"the body of '{operation.OperationId}'", "none of its media types is JSON");
            return null;
        }

        var hint = new NameHint(PascalCase.From(operation.OperationId) + "Request", $"{operation.Method} {operation.Path} request");
        return new BodyModel(_types.Build(schema, hint) with { Nullable = false }, body.IsTrue("required")) { Description = body.Text("description") };
    }

    private SecurityModel Security(OperationView operation)
    {
        if (operation.Node.Scalar(ExtensionKeys.Security) is { } chosen)
        {
            switch (chosen.Text)
            {
                case "optional":
                    return SecurityModel.Optional;
                case "none":
                    return SecurityModel.None;
                case "required":
                    return SecurityModel.Required;
                default:
                    _context.Problems.Report(
                        ProblemCatalog.InvalidExtension, chosen.Spot, ExtensionKeys.Security, $"'{chosen.Text}' is none of 'required', 'optional', 'none'");
                    break;
            }
        }

        var requirements = operation.Node.Sequence("security") ?? _context.Root.Sequence("security");
        if (requirements is null || requirements.Items.Count == 0)
        {
            return SecurityModel.None;
        }

        // An empty requirement in the list says that the operation also answers without a key.
        return requirements.Items.Any(item => item is SpecMapping { Entries.Count: 0 }) ? SecurityModel.Optional : SecurityModel.Required;
    }
}
