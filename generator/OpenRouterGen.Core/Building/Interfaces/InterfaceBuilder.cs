using System.Globalization;
using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>
/// Reads which interfaces of the runtime a type implements: <c>IName</c>, or <c>IName&lt;Schema, .member&gt;</c> with schemas of the document, and members
/// whose type is an enum. Whether its members satisfy them is seen when all types are built, by <see cref="InterfaceFit"/>.
/// </summary>
internal sealed class InterfaceBuilder(BuildContext context)
{
    public EquatableList<InterfaceModel> Build(CSharpIdentifier type, SpecMapping node, EquatableList<PropertyModel> properties)
    {
        var found = new List<InterfaceModel>();
        foreach (var stated in Stated(node))
        {
            var (name, texts) = Parts(stated.Text);
            if (Known(stated, name, texts.Count) is { } known && Arguments(stated, texts, properties) is { } arguments)
            {
                var model = new InterfaceModel(CSharpIdentifier.Create(known.Name), arguments);
                if (!found.Contains(model))
                {
                    found.Add(model);
                    context.Interfaces.Add(new StatedInterface(type, model, known, stated.Spot));
                }
            }
        }

        return found.ToEquatableList();
    }

    /// <summary>Reports interfaces of a schema that became no record: it has no members that could satisfy them.</summary>
    public void ReportElsewhere(SpecMapping node, NameHint home)
    {
        if (node.Find(ExtensionKeys.Implements) is null)
        {
            return;
        }

        foreach (var stated in Stated(node))
        {
            context.Problems.Report(
                ProblemCatalog.InterfaceDoesNotFit, stated.Spot, $"the type of the schema at '{home.Pointer}'", stated.Text, "it is no record");
        }
    }

    private IEnumerable<SpecScalar> Stated(SpecMapping node)
    {
        if (node[ExtensionKeys.Implements] is not { } stated)
        {
            yield break;
        }

        foreach (var item in stated is SpecSequence sequence ? sequence.Items : [stated])
        {
            if (item is SpecScalar { Kind: SpecScalarKind.String } text)
            {
                yield return text;
                continue;
            }

            Report(item, $"{item.Described} is no interface of the runtime");
        }
    }

    private RuntimeInterface? Known(SpecScalar stated, string name, int count)
    {
        var named = RuntimeInterfaces.All.Where(one => one.Name == name).ToList();
        if (named.Count == 0)
        {
            var question = NearestName.Question(name, RuntimeInterfaces.All.Select(one => one.Name));
            Report(stated, $"'{name}' is no interface of the runtime that a type of the document can implement{question}");
            return null;
        }

        var known = named.FirstOrDefault(one => one.Parameters.Count == count);
        if (known is null)
        {
            var counts = string.Join(" or ", named.Select(one => one.Parameters.Count.ToString(CultureInfo.InvariantCulture)));
            Report(stated, $"the number of type arguments of '{name}' is {counts}, not {count.ToString(CultureInfo.InvariantCulture)}");
        }

        return known;
    }

    private EquatableList<CSharpIdentifier>? Arguments(SpecScalar stated, IReadOnlyList<string> texts, EquatableList<PropertyModel> properties)
    {
        var arguments = new List<CSharpIdentifier>();
        foreach (var argument in texts)
        {
            var isMember = argument.StartsWith(".", StringComparison.Ordinal);
            if ((isMember ? EnumOf(argument.Substring(1), properties) : context.Names.OfComponent(argument)) is { } type)
            {
                arguments.Add(type);
                continue;
            }

            // The bundled overlay covers many versions of the document.
            if (!context.IsBundled(stated.Spot.File))
            {
                Report(stated, isMember ? $"the type has no required enum '{argument.Substring(1)}'" : $"the document has no schema '{argument}'");
            }

            return null;
        }

        return arguments.ToEquatableList();
    }

    private static (string Name, IReadOnlyList<string> Arguments) Parts(string text)
    {
        var open = text.IndexOf('<');
        return open > 0 && text[text.Length - 1] == '>'
            ? (text.Substring(0, open), [.. text.Substring(open + 1, text.Length - open - 2).Split(',').Select(part => part.Trim())])
            : (text, []);
    }

    private static CSharpIdentifier? EnumOf(string wireName, EquatableList<PropertyModel> properties)
    {
        var member = properties.FirstOrDefault(property => property.WireName == wireName);
        return member is { Required: true, Type: NamedRef { Kind: NamedKind.Enum, Nullable: false } type } ? type.Name : null;
    }

    private void Report(SpecNode stated, string message) =>
        context.Problems.Report(ProblemCatalog.InvalidExtension, stated.Spot, ExtensionKeys.Implements, message);
}
