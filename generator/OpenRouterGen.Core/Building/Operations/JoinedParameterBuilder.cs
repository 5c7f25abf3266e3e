using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Building;

/// <summary>Builds the method that takes several path parameters as one text, such as an id with a slash in it.</summary>
internal static class JoinedParameterBuilder
{
    public static JoinedParameterModel? Build(BuildContext context, OperationView operation, OperationParameters parameters, BodyModel? body, NameScope methods)
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
                    ProblemCatalog.InvalidExtension, settings.Spot, ExtensionKeys.Joined, "it takes a 'name' and a 'parameter', on an operation whose parameters are two or more texts of its path");
            }

            return null;
        }

        return new JoinedParameterModel(
            methods.Give(PascalCase.From(name), name, $"the joined form of '{operation.OperationId}'", settings.Spot, $"'name' of {ExtensionKeys.Joined}"),
            CSharpIdentifier.Create(PascalCase.From(parameter)).ToCamelCase(),
            settings.Text("separator") is { Length: > 0 } separator ? separator : "/")
        {
            Description = settings.Text("description"),
        };
    }
}
