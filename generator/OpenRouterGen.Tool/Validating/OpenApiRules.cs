using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;
using OpenRouterGen.Tool.Sources;

namespace OpenRouterGen.Tool.Validating;

/// <summary>The rules of Microsoft.OpenApi. It says where by a pointer, which becomes a line.</summary>
internal static class OpenApiRules
{
    /// <summary>How many there are.</summary>
    public static int Count { get; } = ValidationRuleSet.GetDefaultRuleSet().Count;

    /// <summary>Reads a document as that library does.</summary>
    /// <exception cref="Exception">It cannot: its reader throws whatever it meets.</exception>
    public static ReadResult Read(SpecDocument document) => OpenApiDocument.Parse(DocumentJson.Of(document), "json", new OpenApiReaderSettings());

    /// <summary>What its rules say of a document.</summary>
    public static IEnumerable<DocumentFinding> Findings(SpecDocument document)
    {
        var diagnostic = Read(document).Diagnostic;
        return (diagnostic?.Errors ?? []).Select(error => Finding(error, ProblemSeverity.Error, document))
            .Concat((diagnostic?.Warnings ?? []).Select(warning => Finding(warning, ProblemSeverity.Warning, document)));
    }

    private static DocumentFinding Finding(OpenApiError error, ProblemSeverity severity, SpecDocument document) => new(
        error is OpenApiValidatorError { RuleName: { Length: > 0 } rule } ? rule : "OpenApiReader",
        severity,
        PointerPlace.Of(document, Pointer(error)),
        error.Message);

    // Its reader says of what it does not know where it is in the message alone.
    private static string Pointer(OpenApiError error)
    {
        if (error.Pointer is { Length: > 2 } pointer)
        {
            return pointer;
        }

        return error.Message.LastIndexOf(" at #/", StringComparison.Ordinal) is >= 0 and var start ? error.Message[(start + 4)..] : "#";
    }
}
