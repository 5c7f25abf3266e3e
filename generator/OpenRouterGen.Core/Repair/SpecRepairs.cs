using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Repair;

/// <summary>Repairs the known quirks of documents after overlays were applied. Every repair is reported with its place.</summary>
internal static class SpecRepairs
{
    public static void Apply(SpecDocument document, ProblemSink problems)
    {
        var schemas = SchemaWalk.Schemas(document.Root);
        DiscriminatorMappingRepair.Apply(document, schemas, problems);
        EnumRepair.Apply(schemas, problems);
        ReferenceSiblings.Apply(document, schemas);
    }
}
