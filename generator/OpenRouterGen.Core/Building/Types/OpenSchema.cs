using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Building;

/// <summary>A schema that is being built, and what would name a type of it.</summary>
internal sealed record OpenSchema(SpecMapping Node, NameHint Home, string? Component)
{
    /// <summary>Whether the schema is only another one: a reference, an annotation, a case beside null.</summary>
    public bool IsAlias(SchemaReader schemas)
    {
        if (Node.Find("$ref") is not null || schemas.Annotated(Node) is not null)
        {
            return true;
        }

        return schemas.Read(Node).Cases.Count == 1;
    }
}
