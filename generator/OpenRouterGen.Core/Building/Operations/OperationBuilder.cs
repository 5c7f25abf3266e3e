using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>Builds the methods of a client.</summary>
internal sealed class OperationBuilder
{
    private static readonly char[] s_braces = ['{', '}'];

    private readonly BuildContext _context;
    private readonly OperationNaming _naming;
    private readonly ParameterBuilder _parameters;
    private readonly ResponseBuilder _responses;
    private readonly BodyBuilder _bodies;
    private readonly StreamBuilder _streams;
    private readonly JoinedParameterBuilder _joined;
    private readonly PaginationBuilder _pages;
    private readonly DownloadBuilder _downloads;
    private readonly SecurityBuilder _security;
    private readonly WholeOperations _whole;
    private readonly PartShapes _shapes;

    public OperationBuilder(BuildContext context, TypeBuilder types)
    {
        _context = context;
        _bodies = new BodyBuilder(context, types);
        _naming = new OperationNaming(context, _bodies);
        _parameters = new ParameterBuilder(context, types);
        _responses = new ResponseBuilder(context, types);
        _streams = new StreamBuilder(context, types);
        _joined = new JoinedParameterBuilder(context);
        _pages = new PaginationBuilder(context);
        _downloads = new DownloadBuilder(context);
        _security = new SecurityBuilder(context);
        _whole = new WholeOperations(context, types);
        _shapes = new PartShapes(context);
    }

    /// <summary>The operations of one client, named among its members.</summary>
    public EquatableList<OperationModel> Build(IReadOnlyList<OperationView> operations, NameScope client)
    {
        var names = _naming.Name(operations, client);
        return operations.SelectMany((operation, index) => _whole.Of(operation, () => Build(operation, names[index]))).ToEquatableList();
    }

    /// <summary>The operation; a second one where a form stands beside JSON.</summary>
    private List<OperationModel> Build(OperationView operation, OperationScope names)
    {
        _shapes.Report(operation);
        _security.ReportServer(operation);
        ReportPath(operation);
        var parameters = _parameters.Build(operation, names, _bodies.Content(operation) is not null);
        var success = _responses.Success(operation);
        var bodies = _bodies.Build(operation);
        var joined = _joined.Build(operation, parameters, bodies.Body, names);
        var model = _responses.WithStatuses(Model(operation, names.Names, parameters, success), operation, success) with { Body = bodies.Body };
        var main = WithStream(model, operation, success, names);
        List<OperationModel> models =
        [
            main with
            {
                Joined = joined,
                Pagination = _pages.Build(operation, main, names),
                Download = _downloads.Build(operation, main, names, parameters.Names),
            },
        ];
        if (bodies.Form is { } form && names.Form is { } formNames)
        {
            models.Add(WithStream(model with { Names = formNames.Names, Body = form }, operation, success, formNames));
        }

        return models;
    }

    private void ReportPath(OperationView operation)
    {
        if (operation.Path.Split('?')[0].Split('/').FirstOrDefault(step => step is "." or "..") is { } step)
        {
            // RFC 3986, section 5.2.4.
            _context.Problems.Report(
                ProblemCatalog.LeftOut, operation.Spot, $"the step '{step}' of the path '{operation.Path}'", "addresses are sent with such steps taken");
        }

        if (PathTemplate.Parse(operation.Path).Any(part => !part.IsParameter && part.Text.IndexOfAny(s_braces) >= 0))
        {
            _context.Problems.Report(
                ProblemCatalog.Repaired, operation.Spot, $"the path '{operation.Path}' has a brace without its partner, which is sent as it stands");
        }

        if (PathTemplate.Fragment(operation.Path) is { Length: > 0 } fragment)
        {
            _context.Problems.Report(
                ProblemCatalog.NotUsed, operation.Spot, $"the fragment '{fragment}' of the path '{operation.Path}'", "a request carries no fragment");
        }
    }

    private OperationModel Model(OperationView operation, OperationNames names, OperationParameters parameters, SpecMapping? success)
    {
        var node = operation.Node;
        var answer = _responses.Answer(operation, success);
        AddPlaces(operation, success);
        return new OperationModel(operation.OperationId, names, operation.HttpMethod, PathTemplate.Parse(operation.Path))
        {
            Locals = Locals(parameters.Names),
            Summary = node.Text("summary"),
            Description = node.Text("description"),
            Deprecated = node.IsTrue("deprecated"),
            IsHidden = IsHidden(node),
            Security = _security.Build(operation),
            Parameters = parameters.Positional,
            OptionalParameters = parameters.Optional,
            Response = answer.Type,
            ResponseKind = answer.Kind,
            Accept = answer.Accept,
            ResponseDescription = success?.Text("description"),
            Errors = _responses.Errors(operation),
        };
    }

    private void AddPlaces(OperationView operation, SpecMapping? success)
    {
        _context.Places?.Add(PlaceKind.Operation, operation.OperationId, string.Empty, operation.Spot);
        if (success is not null)
        {
            _context.Places?.Add(PlaceKind.Response, operation.OperationId, string.Empty, success.Spot);
        }
    }

    private OperationModel WithStream(OperationModel model, OperationView operation, SpecMapping? success, OperationScope names)
    {
        var stream = success is null ? null : _streams.Build(operation, success, model.Body, names);
        return model with
        {
            Stream = stream,
            OnlyStreams = stream is not null && _context.References.Content(success) is { } content && MediaTypes.IsOnlyStream(content),
        };
    }

    private bool IsHidden(SpecMapping node)
    {
        if (node[ExtensionKeys.Hidden] is { } stated and not SpecScalar { Kind: SpecScalarKind.Boolean } && !_context.IsBundled(stated.Spot.File))
        {
            _context.Problems.Report(ProblemCatalog.InvalidExtension, stated.Spot, ExtensionKeys.Hidden, $"{stated.Described} is neither true nor false");
        }

        return node.IsTrue(ExtensionKeys.Hidden);
    }

    private static OperationLocals Locals(NameScope names) => new(
        Local(names, "stream"), Local(names, "call"), Local(names, "check"), Local(names, "next"), Local(names, "token"));

    private static CSharpIdentifier Local(NameScope names, string name) => names.GiveHidden(name, name, "the local " + name);
}
