using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>Types of the runtime that an extension puts in the place of a schema's own.</summary>
internal sealed class RuntimeTypes(BuildContext context)
{
    /// <summary>The type of the runtime that stands for the schema; null when it has a type of its own.</summary>
    public NamedRef? Of(SpecMapping node)
    {
        if (node[ExtensionKeys.RuntimeType] is not { } stated)
        {
            return null;
        }

        if (stated is SpecScalar { Text: var text } && ReservedNames.JsonTypes.Contains(text))
        {
            return new NamedRef(CSharpIdentifier.Create(text), NamedKind.Runtime);
        }

        var question = stated is SpecScalar name ? NearestName.Question(name.Text, ReservedNames.JsonTypes) : string.Empty;
        context.Problems.Report(
            ProblemCatalog.InvalidExtension,
            stated.Spot,
            ExtensionKeys.RuntimeType,
            $"{stated.Described} is no type of the runtime that reads and writes itself{question}");
        return null;
    }
}
