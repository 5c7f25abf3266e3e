using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>
/// Builds parameters. What an operation requires is a parameter of the method; what it may have is a member of one record, so that a
/// new optional parameter of the document breaks no compiled caller.
/// </summary>
internal sealed class ParameterBuilder(BuildContext context, TypeBuilder types)
{
    // OpenAPI 3.1, section 4.8.12.2.1: a header of these names is ignored. The client sets them by the body, the answer and the key.
    private static readonly string[] s_ownHeaders = ["Accept", "Content-Type", "Authorization"];

    /// <summary>The overlay line that names a parameter.</summary>
    public const string Overlay = ExtensionKeys.Name + " on the parameter";

    private readonly ParameterStyles _styles = new(context);
    private readonly SchemaConstraints _constraints = new(context.Lookup);
    private readonly StatedShown _shown = new(context);
    private readonly UnusedKeywords _unused = new(context);

    /// <summary>The parameters of an operation.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="methods">The names of its methods.</param>
    /// <param name="hasBody">Whether its methods take a request as well.</param>
    public OperationParameters Build(OperationView operation, OperationScope methods, bool hasBody)
    {
        var declared = Declared(operation);
        var isOptional = declared.Any(parameter => !parameter.IsRequired);
        var names = NameScopes.Parameters(context.Problems, methods.Client);
        if (hasBody)
        {
            names.Reserve("request", "the body of the request");
        }

        if (isOptional)
        {
            names.Reserve("parameters", "the optional parameters");
        }

        var record = isOptional ? RecordName(operation, methods) : null;
        var members = record is null ? null : new RecordScope(context.Problems, record);
        var required = new List<ParameterModel>();
        var optional = new List<ParameterModel>();
        foreach (var parameter in declared)
        {
            if (parameter.IsRequired)
            {
                required.Add(Required(operation, parameter, names));
            }
            else
            {
                optional.Add(Optional(operation, parameter, members!));
            }
        }

        var model = record is null ? null : new OptionalParametersModel(record, optional.ToEquatableList());
        return new OperationParameters(required.ToEquatableList(), model, names);
    }

    /// <summary>The parameters that become one, in their order.</summary>
    private List<DeclaredParameter> Declared(OperationView operation)
    {
        var declared = new List<DeclaredParameter>();
        foreach (var (earlier, later) in operation.Repeated(context.References))
        {
            context.Problems.Report(
                ProblemCatalog.NotUsed,
                earlier.Spot,
                $"the first {later.Text("in")} parameter '{later.Text("name")}'",
                "its list declares it again, and the last one counts");
        }

        var parts = PathTemplate.Parse(operation.Path);
        foreach (var node in InOrder(operation))
        {
            if (node.Text("in") is { } stated && node.Text("name") is { } unplaced && Place(node) is null)
            {
                // Swagger 2.0 has bodies and fields of forms among the parameters.
                var is2 = stated is "body" or "formData" ? ", which is a 'requestBody' since OpenAPI 3.0" : string.Empty;
                context.Problems.Report(
                    ProblemCatalog.WrongShape,
                    node["in"]!.Spot,
                    $"the parameter '{unplaced}' of '{operation.OperationId}'",
                    "in 'path', 'query', 'header' or 'cookie'",
                    $"in '{stated}'{is2}");
            }
            else if (Place(node) is not { } place || node.Text("name") is not { } wireName)
            {
                context.Problems.Report(
                    ProblemCatalog.WrongShape, node.Spot, $"a parameter of '{operation.OperationId}'", "a mapping with 'name' and 'in'", "without them");
            }
            else if (place == ParameterPlace.Path && !parts.Any(part => part.IsParameter && part.Text == wireName))
            {
                context.Problems.Report(
                    ProblemCatalog.LeftOut,
                    node.Spot,
                    $"the path parameter '{wireName}' of '{operation.OperationId}'",
                    $"the path '{operation.Path}' has no place for it");
            }
            else if (_styles.Problem(node, place, wireName) is { } problem)
            {
                context.Problems.Report(
                    ProblemCatalog.LeftOut, node.Spot, $"the {node.Text("in")} parameter '{wireName}' of '{operation.OperationId}'", problem);
            }
            else if (place != ParameterPlace.Path && context.Schemas.AllowsNothing(_styles.Schema(node)))
            {
                var what = $"the {node.Text("in")} parameter '{wireName}' of '{operation.OperationId}'";
                _unused.ReportNever(node.Spot, what, node.IsTrue("required"));
            }
            else if (place != ParameterPlace.Header || !s_ownHeaders.Contains(wireName, StringComparer.OrdinalIgnoreCase))
            {
                declared.Add(new(node, wireName, place, IsRequired: place == ParameterPlace.Path || node.IsTrue("required")));
            }
        }

        return declared;
    }

    private IEnumerable<SpecMapping> InOrder(OperationView operation)
    {
        // A path's parameters come in the order of the path, whatever the order of the document.
        var order = PathTemplate.Parse(operation.Path).Where(part => part.IsParameter).Select(part => part.Text).ToList();
        var declared = operation.Parameters(context.References);
        var missing = order.Distinct(StringComparer.Ordinal).Where(name => !declared.Any(node => node.Text("in") == "path" && node.Text("name") == name));
        return declared.Concat(missing.Select(name => Undeclared(operation, name)).ToList()).OrderBy(node =>
            node.Text("in") == "path" && node.Text("name") is { } name ? order.IndexOf(name) : order.Count);
    }

    /// <summary>A part of the path that no parameter declares can only be a text, and without it nothing could be sent.</summary>
    private SpecMapping Undeclared(OperationView operation, string name)
    {
        context.Problems.Report(
            ProblemCatalog.Repaired,
            operation.Spot,
            $"the path '{operation.Path}' names '{name}', which no parameter of '{operation.OperationId}' declares; it is taken as a text");
        var spot = operation.Spot;
        var schema = MadeNode.Mapping(spot, ("type", MadeNode.Text(spot, "string")));
        return MadeNode.Mapping(spot, ("name", MadeNode.Text(spot, name)), ("in", MadeNode.Text(spot, "path")), ("schema", schema));
    }

    private ParameterModel Required(OperationView operation, DeclaredParameter parameter, NameScope names)
    {
        var wanted = Wanted(parameter);
        var name = CSharpIdentifier.ToCamelCase(wanted.Text);
        return Demanded(
            Model(operation, parameter, names.Give(name, parameter.WireName, Owner(parameter), parameter.Node.Spot, Overlay, chosen: wanted.Spot)));
    }

    /// <summary>
    /// The parameter with what it must be for anything to be sent: an open enum must be set, and neither bytes may be empty nor a list, unless it is JSON.
    /// </summary>
    private static ParameterModel Demanded(ParameterModel parameter) => parameter switch
    {
        { Place: ParameterPlace.Path } or { Type.Nullable: true } => parameter,
        { Type: NamedRef { Kind: NamedKind.Enum } or ScalarRef { Kind: ScalarKind.Base64 } } => parameter with { IsDemanded = true },
        { Type: ListRef or MapRef, Style: not ParameterStyle.Json, Constraints.Items: var items } when items?.Minimum is null =>
            parameter with { Constraints = parameter.Constraints with { Items = new CountModel(1, items?.Maximum) } },
        _ => parameter,
    };

    private ParameterModel Optional(OperationView operation, DeclaredParameter parameter, RecordScope members)
    {
        var wanted = Wanted(parameter);
        var names = members.Give(wanted.Text, parameter.WireName, Owner(parameter), parameter.Node.Spot, Overlay, wanted.Spot);
        return Model(operation, parameter, names.Property) with { Member = names };
    }

    private ParameterModel Model(OperationView operation, DeclaredParameter parameter, CSharpIdentifier name)
    {
        var (node, wireName, place, _) = parameter;
        var schema = _styles.Schema(node);
        var home = PascalCase.From(operation.OperationId, "Operation") + PascalCase.Part(wireName);
        var hint = context.Names.Hint(home, $"{operation.Method} {operation.Path} parameter '{wireName}'");
        var (type, view) = types.Build(schema, hint);
        context.Places?.AddParameter(operation.OperationId, place, wireName, node, view);
        var model = new ParameterModel(wireName, name, type, place)
        {
            Description = node.Text("description") ?? view?.Description,
            Constraints = _constraints.Of(view, type),
            Deprecated = node.IsTrue("deprecated"),
            IsShown = _shown.Of(type, node, view?.Node),
            Default = view?.Node["default"] is SpecScalar { IsNull: false } value ? value.Text : null,
        };
        return _styles.Styled(operation, model, node);
    }

    private CSharpIdentifier RecordName(OperationView operation, OperationScope methods)
    {
        var chosen = context.Names.Chosen(operation.Node, ExtensionKeys.ParametersType);
        return context.TypeNames.Give(
            chosen?.Text ?? methods.ParametersName,
            PascalCase.From(operation.OperationId, "Operation") + "Parameters",
            $"the parameters of '{operation.OperationId}'",
            operation.Spot,
            $"{ExtensionKeys.ParametersType} on the operation",
            chosen: chosen?.Spot);
    }

    private ChosenName Wanted(DeclaredParameter parameter) => context.Names.Chosen(parameter.Node, ExtensionKeys.Name)
        ?? new ChosenName(PascalCase.From(parameter.Node.Text(ExtensionKeys.SpeakeasyName) ?? parameter.WireName, "Parameter"), null);

    // A parameter is its name and its place (OpenAPI 3.1, section 4.8.12.1): a path and a query may both have an 'id'.
    private static string Owner(DeclaredParameter parameter) => $"{parameter.Node.Text("in")} parameter '{parameter.WireName}'";

    private static ParameterPlace? Place(SpecMapping node) => node.Text("in") switch
    {
        "path" => ParameterPlace.Path,
        "query" or "querystring" => ParameterPlace.Query,
        "header" => ParameterPlace.Header,
        "cookie" => ParameterPlace.Cookie,
        _ => null,
    };

    private sealed record DeclaredParameter(SpecMapping Node, string WireName, ParameterPlace Place, bool IsRequired);
}
