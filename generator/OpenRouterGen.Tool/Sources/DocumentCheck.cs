using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;
using OpenRouterGen.Tool.Running;

namespace OpenRouterGen.Tool.Sources;

/// <summary>Refuses what is no OpenAPI document before anything is made of it, with the first words of what it is.</summary>
internal static class DocumentCheck
{
    /// <returns>The version of OpenAPI that the document states.</returns>
    /// <exception cref="ToolException">It is none.</exception>
    public static string VersionOf(TakenText taken, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(taken.Text.TrimStart('\uFEFF')))
        {
            throw ToolException.Input($"'{taken.Source}' is empty; check the address or the file");
        }

        if (taken.Text.TrimStart('\uFEFF').AsSpan().TrimStart().StartsWith("<"))
        {
            throw ToolException.Input(
                $"'{taken.Source}' is a page or XML, and no OpenAPI document: it begins with {Excerpt.Of(taken.Text)}; check the address");
        }

        var problems = new ProblemSink();
        var document = SpecReader.Read(taken.Source, taken.Text, ReadingLimits.Default, problems, cancellationToken);
        if (document is null)
        {
            throw ToolException.Input(
                $"'{taken.Source}' cannot be read: {Problems.Text(problems.Problems[0])}; it begins with {Excerpt.Of(taken.Text)}; "
                + "take it again or correct it");
        }

        if (document.Root is SpecMapping root)
        {
            if (root["openapi"] is SpecScalar version)
            {
                return version.Text;
            }

            if (root["swagger"] is SpecScalar swagger)
            {
                throw ToolException.Input($"'{taken.Source}' is Swagger {swagger.Text}; convert it to OpenAPI 3.1 first, with 'openroutergen convert'");
            }
        }

        throw NoDocument(taken);
    }

    /// <summary>What is said of a text of another kind.</summary>
    public static ToolException NoDocument(TakenText taken) =>
        ToolException.Input($"'{taken.Source}' is no OpenAPI document: it begins with {Excerpt.Of(taken.Text)}; check the address or the file");
}
