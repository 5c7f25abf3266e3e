using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>Reads which interfaces of the runtime a type implements: <c>IName</c>, or <c>IName&lt;Schema&gt;</c> with a schema of the document.</summary>
internal sealed class InterfaceBuilder(BuildContext context)
{
    // By the convention of all names of interfaces, which a test holds for the runtime's.
    private static readonly IReadOnlyCollection<string> s_interfaces =
        [.. ReservedNames.RuntimeTypes.Where(name => name[0] == 'I' && char.IsUpper(name[1])).OrderBy(name => name, StringComparer.Ordinal)];

    public EquatableList<InterfaceModel> Build(SpecMapping node)
    {
        var found = new List<InterfaceModel>();
        foreach (var text in node.Texts(ExtensionKeys.Implements))
        {
            var spot = node[ExtensionKeys.Implements]!.Spot;
            var open = text.IndexOf('<');
            var schema = open > 0 && text[text.Length - 1] == '>' ? text.Substring(open + 1, text.Length - open - 2) : null;
            var name = schema is null ? text : text.Substring(0, open);
            if (!s_interfaces.Contains(name))
            {
                var question = NearestName.Question(name, s_interfaces);
                context.Problems.Report(ProblemCatalog.InvalidExtension, spot, ExtensionKeys.Implements, $"'{name}' is no interface of the runtime{question}");
            }
            else if (schema is null || context.Names.OfComponent(schema) is not null)
            {
                found.Add(new InterfaceModel(CSharpIdentifier.Create(name), schema is null ? null : context.Names.OfComponent(schema)));
            }
            // The bundled overlay covers many versions of the document.
            else if (!context.IsBundled(spot.File))
            {
                context.Problems.Report(ProblemCatalog.InvalidExtension, spot, ExtensionKeys.Implements, $"the document has no schema '{schema}'");
            }
        }

        return found.ToEquatableList();
    }
}
