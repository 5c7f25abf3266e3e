using System.Text;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;
using OpenRouterGen.Tool.Running;
using OpenRouterGen.Tool.Sources;
using OpenRouterGen.Tool.Validating;

namespace OpenRouterGen.Tool.Converting;

/// <summary>Writes a document of any version that Microsoft.OpenApi reads as OpenAPI 3.1.</summary>
internal static partial class DocumentConversion
{
    /// <summary>The document in 3.1.</summary>
    /// <param name="taken">The document.</param>
    /// <param name="isJson">Whether it is written as JSON, and not as YAML.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ToolException">It is no OpenAPI document, or cannot be read.</exception>
    public static async Task<string> RunAsync(TakenText taken, bool isJson, CancellationToken cancellationToken)
    {
        var document = Read(taken, cancellationToken);
        using var stream = new MemoryStream();
        await document.SerializeAsync(stream, OpenApiSpecVersion.OpenApi3_1, isJson ? "json" : "yaml", cancellationToken).ConfigureAwait(false);
        var text = Encoding.UTF8.GetString(stream.ToArray()).TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n') + "\n";
        return isJson ? Control().Replace(text, character => FormattableString.Invariant($"\\u{(int)character.Value[0]:x4}")) : text;
    }

    // The library writes them as they are, which is no JSON. Between texts stand blanks and line ends alone.
    [GeneratedRegex(@"[\x00-\x08\x0B\x0C\x0E-\x1F]")]
    private static partial Regex Control();

    private static OpenApiDocument Read(TakenText taken, CancellationToken cancellationToken)
    {
        var problems = new ProblemSink();
        if (SpecReader.Read(taken.Source, taken.Text, ReadingLimits.Default, problems, cancellationToken) is not { } document)
        {
            throw ToolException.Input($"'{taken.Source}' cannot be read: {Problems.Text(problems.Problems[0])}; correct it first");
        }

        if (document.Root is not SpecMapping root || (root["openapi"] ?? root["swagger"]) is not SpecScalar)
        {
            throw DocumentCheck.NoDocument(taken);
        }

        var isSwagger = root["swagger"] is not null;
        if (isSwagger)
        {
            SwaggerCorrections.Check(root, taken.Source);
        }

        try
        {
            var read = OpenApiRules.Read(document).Document
                ?? throw ToolException.Input($"'{taken.Source}' cannot be converted: Microsoft.OpenApi makes nothing of it; 'openroutergen validate' says why");
            if (isSwagger)
            {
                SwaggerCorrections.Apply(root, read);
            }

            return read;
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or ToolException))
        {
            throw ToolException.Input(
                $"'{taken.Source}' cannot be converted: {exception.Message.TrimEnd('.')}; 'openroutergen validate' shows what is wrong with it", exception);
        }
    }
}
