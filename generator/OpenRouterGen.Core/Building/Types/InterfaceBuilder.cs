using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>
/// Reads which interfaces of the runtime a type implements: <c>IName</c>, or <c>IName&lt;Schema, .member&gt;</c> with schemas of the document, and members
/// whose type is an enum.
/// </summary>
internal sealed class InterfaceBuilder(BuildContext context)
{
    // By the convention of all names of interfaces, which a test holds for the runtime's.
    private static readonly IReadOnlyCollection<string> s_interfaces =
        [.. ReservedNames.RuntimeTypes.Where(name => name[0] == 'I' && char.IsUpper(name[1])).OrderBy(name => name, StringComparer.Ordinal)];

    public EquatableList<InterfaceModel> Build(SpecMapping node, EquatableList<PropertyModel> properties)
    {
        var found = new List<InterfaceModel>();
        foreach (var text in node.Texts(ExtensionKeys.Implements))
        {
            var open = text.IndexOf('<');
            var isGeneric = open > 0 && text[text.Length - 1] == '>';
            var name = isGeneric ? text.Substring(0, open) : text;
            if (!s_interfaces.Contains(name))
            {
                Report(node, $"'{name}' is no interface of the runtime{NearestName.Question(name, s_interfaces)}");
            }
            else if (!isGeneric)
            {
                found.Add(new InterfaceModel(CSharpIdentifier.Create(name), EquatableList<CSharpIdentifier>.Empty));
            }
            else if (Arguments(node, text.Substring(open + 1, text.Length - open - 2), properties) is { } arguments)
            {
                found.Add(new InterfaceModel(CSharpIdentifier.Create(name), arguments));
            }
        }

        return found.ToEquatableList();
    }

    private EquatableList<CSharpIdentifier>? Arguments(SpecMapping node, string text, EquatableList<PropertyModel> properties)
    {
        var arguments = new List<CSharpIdentifier>();
        foreach (var argument in text.Split(',').Select(part => part.Trim()))
        {
            var isMember = argument.StartsWith(".", StringComparison.Ordinal);
            if ((isMember ? EnumOf(argument.Substring(1), properties) : context.Names.OfComponent(argument)) is { } type)
            {
                arguments.Add(type);
                continue;
            }

            // The bundled overlay covers many versions of the document.
            if (!context.IsBundled(node[ExtensionKeys.Implements]!.Spot.File))
            {
                Report(node, isMember ? $"the type has no required enum '{argument.Substring(1)}'" : $"the document has no schema '{argument}'");
            }

            return null;
        }

        return arguments.ToEquatableList();
    }

    private static CSharpIdentifier? EnumOf(string wireName, EquatableList<PropertyModel> properties)
    {
        var member = properties.FirstOrDefault(property => property.WireName == wireName);
        return member is { Required: true, Type: NamedRef { Kind: NamedKind.Enum, Nullable: false } type } ? type.Name : null;
    }

    private void Report(SpecMapping node, string message) =>
        context.Problems.Report(ProblemCatalog.InvalidExtension, node[ExtensionKeys.Implements]!.Spot, ExtensionKeys.Implements, message);
}
