using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>Builds the methods of a client.</summary>
internal sealed class OperationBuilder
{
    private readonly BuildContext _context;
    private readonly ParameterBuilder _parameters;
    private readonly ResponseBuilder _responses;
    private readonly BodyBuilder _bodies;
    private readonly StreamBuilder _streams;
    private readonly PaginationBuilder _pages;
    private readonly DownloadBuilder _downloads;

    public OperationBuilder(BuildContext context, TypeBuilder types)
    {
        _context = context;
        _parameters = new ParameterBuilder(context, types);
        _responses = new ResponseBuilder(context, types);
        _bodies = new BodyBuilder(context, types);
        _streams = new StreamBuilder(context, types);
        _pages = new PaginationBuilder(context);
        _downloads = new DownloadBuilder(context);
    }

    /// <summary>Names the method of an operation. All are named before any is built: a name that is made from another's never takes the document's word.</summary>
    public CSharpIdentifier Name(OperationView operation, NameScope methods) => methods.Give(
        MethodName(operation), operation.OperationId, $"operation '{operation.OperationId}'", operation.Spot, $"{ExtensionKeys.Name} on the operation");

    /// <summary>The operation; a second one where a form stands beside JSON.</summary>
    public IEnumerable<OperationModel> Build(OperationView operation, CSharpIdentifier name, NameScope methods)
    {
        SecurityBuilder.ReportServer(_context, operation);
        var parameters = _parameters.Build(operation);
        var success = _responses.Success(operation);
        var bodies = _bodies.Build(operation);
        var main = Model(operation, name, parameters, success, bodies.Body);
        yield return main with
        {
            Joined = JoinedParameterBuilder.Build(_context, operation, parameters, bodies.Body, methods),
            Pagination = _pages.Build(operation, main, methods),
            Download = _downloads.Build(operation, main, methods),
        };
        if (bodies.Form is { } form)
        {
            var formName = methods.Give(
                name.Text + "FromForm", operation.OperationId + "FromForm", $"the form of operation '{operation.OperationId}'", operation.Spot, $"{ExtensionKeys.Name} on the operation");
            yield return main with { MethodName = formName, Body = form, Stream = Stream(operation, success, form) };
        }
    }

    private OperationModel Model(OperationView operation, CSharpIdentifier name, OperationParameters parameters, SpecMapping? success, BodyModel? body)
    {
        var node = operation.Node;
        var answer = _responses.Answer(operation, success);
        var stream = Stream(operation, success, body);
        return new OperationModel(operation.OperationId, name, operation.Method.ToUpperInvariant(), PathTemplate.Parse(operation.Path))
        {
            Summary = node.Text("summary"),
            Description = node.Text("description"),
            Deprecated = node.IsTrue("deprecated"),
            Security = SecurityBuilder.Build(_context, operation),
            Parameters = parameters.Positional,
            OptionalParameters = parameters.Optional,
            Body = body,
            Response = answer.Type,
            ResponseKind = answer.Kind,
            Accept = answer.Accept,
            ResponseDescription = success?.Text("description"),
            Stream = stream,
            OnlyStreams = stream is not null && answer.Kind == MediaKind.Binary,
            Errors = _responses.Errors(operation),
        };
    }

    private StreamModel? Stream(OperationView operation, SpecMapping? success, BodyModel? body) => success is null ? null : _streams.Build(operation, success, body);

    private string MethodName(OperationView operation)
    {
        if (_context.Names.Chosen(operation.Node, ExtensionKeys.Name) is { } chosen)
        {
            return chosen;
        }

        return PascalCase.From(operation.Node.Text(ExtensionKeys.SpeakeasyName) ?? operation.OperationId);
    }
}
