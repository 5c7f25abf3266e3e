using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Building;

/// <summary>Builds the method that takes several path parameters as one text, such as an id with a slash in it.</summary>
internal sealed class JoinedParameterBuilder(BuildContext context)
{
    private const string Overlay = "'name' of " + ExtensionKeys.Joined;

    public JoinedParameterModel? Build(OperationView operation, OperationParameters parameters, BodyModel? body, OperationScope names)
    {
        if (operation.Node.Mapping(ExtensionKeys.Joined) is not { } settings)
        {
            return null;
        }

        var fits = parameters.Positional.Count > 1
            && parameters.Positional.All(parameter => parameter.Type is ScalarRef { Kind: ScalarKind.String })
            && parameters.Optional is null
            && body is null;
        if (!fits || settings.Text("name") is not { } name || settings.Text("parameter") is not { } parameter)
        {
            // Another overlay may have given the operation more parameters than the bundled one knew of.
            if (!context.IsBundled(settings.Spot.File))
            {
                context.Problems.Report(
                    ProblemCatalog.InvalidExtension,
                    settings.Spot,
                    ExtensionKeys.Joined,
                    "it takes a 'name' and a 'parameter', on an operation whose parameters are two or more texts of its path");
            }

            return null;
        }

        var wanted = PascalCase.From(name, "Call");
        var locals = NameScopes.Parameters(context.Problems, names.Client);
        var owner = $"the joined form of '{operation.OperationId}'";
        var local = CSharpIdentifier.Create(PascalCase.From(parameter, "Parameter")).ToCamelCase().Text;
        return new JoinedParameterModel(
            names.Client.Give(wanted, name, owner, settings.Spot, Overlay, OperationScope.Ending),
            names.Client.Give("Try" + wanted, "Try" + wanted, "the result of " + owner, settings.Spot, Overlay, OperationScope.Ending),
            locals.Give(local, local, "its parameter", settings.Spot, $"'parameter' of {ExtensionKeys.Joined}"),
            locals.GiveHidden("parts", "parts", "the parts"),
            settings.Text("separator") is { Length: > 0 } separator ? separator : "/")
        {
            Description = settings.Text("description"),
        };
    }
}
