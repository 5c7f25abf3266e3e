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
    // Names that the emitted method uses itself.
    private static readonly string[] Taken = ["request", "options", "cancellationToken", "parameters", "body"];

    // OpenAPI 3.1, section 4.8.12.2.1: a header of these names is ignored. The client sets them by the body, the answer and the key.
    private static readonly string[] OwnHeaders = ["Accept", "Content-Type", "Authorization"];

    public OperationParameters Build(OperationView operation)
    {
        var positional = new NameScope(context.Problems, Taken, "Value");
        var members = new NameScope(context.Problems, ReservedNames.RecordMembers, "Value");
        var required = new List<ParameterModel>();
        var optional = new List<ParameterModel>();
        foreach (var node in InOrder(operation))
        {
            if (Place(node) is not { } place || node.Text("name") is not { } wireName)
            {
                context.Problems.Report(ProblemCatalog.WrongShape, node.Spot, $"a parameter of '{operation.OperationId}'", "a mapping with 'name' and 'in'", "without them");
                continue;
            }

            if (place == ParameterPlace.Header && OwnHeaders.Contains(wireName, StringComparer.OrdinalIgnoreCase))
            {
                continue;
            }

            var isRequired = place == ParameterPlace.Path || node.IsTrue("required");
            var parameter = Parameter(operation, node, wireName, place, isRequired ? positional : members, isRequired);
            (isRequired ? required : optional).Add(parameter);
        }

        return new OperationParameters(required.ToEquatableList(), optional.Count == 0 ? null : Optional(operation, optional));
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
            ProblemCatalog.Repaired, operation.Spot, $"the path '{operation.Path}' names '{name}', which no parameter of '{operation.OperationId}' declares; it is taken as a text");
        var schema = new SpecMapping(operation.Spot);
        schema.Set(new SpecEntry("type", operation.Spot, new SpecScalar(operation.Spot, "string", SpecScalarKind.String)));
        var parameter = new SpecMapping(operation.Spot);
        parameter.Set(new SpecEntry("name", operation.Spot, new SpecScalar(operation.Spot, name, SpecScalarKind.String)));
        parameter.Set(new SpecEntry("in", operation.Spot, new SpecScalar(operation.Spot, "path", SpecScalarKind.String)));
        parameter.Set(new SpecEntry("schema", operation.Spot, schema));
        return parameter;
    }

    private ParameterModel Parameter(OperationView operation, SpecMapping node, string wireName, ParameterPlace place, NameScope names, bool required)
    {
        var schema = ParameterStyles.Schema(node);
        var hint = NameHint.At(PascalCase.From(operation.OperationId) + PascalCase.From(wireName).TrimStart('_'), $"{operation.Method} {operation.Path} parameter '{wireName}'");
        var (type, view) = types.Build(schema, hint);
        var wanted = CSharpIdentifier.Create(
            context.Names.Chosen(node, ExtensionKeys.Name) ?? PascalCase.From(node.Text(ExtensionKeys.SpeakeasyName) ?? wireName));
        return new ParameterModel(
            wireName,
            names.Give((required ? wanted.ToCamelCase() : wanted).Text, wireName, $"parameter '{wireName}'", node.Spot, $"{ExtensionKeys.Name} on the parameter"),
            type,
            place)
        {
            Style = ParameterStyles.Of(context, operation, node, wireName, place, type),
            Description = node.Text("description") ?? view?.Description,
            Constraints = SchemaConstraints.Of(view, type),
            Deprecated = node.IsTrue("deprecated"),
            Default = view?.Node["default"] is SpecScalar { IsNull: false } value ? value.Text : null,
        };
    }

    private OptionalParametersModel Optional(OperationView operation, List<ParameterModel> parameters)
    {
        var wanted = context.Names.Chosen(operation.Node, ExtensionKeys.ParametersType) ?? PascalCase.From(operation.OperationId) + "Parameters";
        var name = context.TypeNames.Give(
            wanted, wanted, $"the parameters of '{operation.OperationId}'", operation.Spot, $"{ExtensionKeys.ParametersType} on the operation");
        return new OptionalParametersModel(name, parameters.ToEquatableList());
    }

    private static ParameterPlace? Place(SpecMapping node) => node.Text("in") switch
    {
        "path" => ParameterPlace.Path,
        "query" => ParameterPlace.Query,
        "header" => ParameterPlace.Header,
        "cookie" => ParameterPlace.Cookie,
        _ => null,
    };
}
