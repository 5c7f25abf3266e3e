using OpenRouterGen.Comparison.Findings;

namespace OpenRouterGen.Comparison.Checks;

/// <summary>What is looked for beside the model.</summary>
internal static class DocumentChecks
{
    public static readonly Check OverlayUnmatched = new(
        "overlay-unmatched", "An action of an overlay matches nothing any more",
        "What it chose is lost: names may be the document's own again (ORG0031, ORG0032).",
        Verdicts.Build)
    {
        ExampleOld = "schemas: { Thing: {} }",
        ExampleNew = "schemas: { Item: {} }",
    };

    public static readonly Check ProblemAdded = new(
        "problem-added", "The document has a problem that it did not have",
        "The build reports it.",
        Verdicts.Build)
    {
        ExampleOld = "responses: {}",
        ExampleNew = "responses: { $ref: nowhere }",
    };

    public static readonly Check SurfaceChanged = new(
        "surface-changed", "Code stops compiling, and no other finding says why",
        "The emitted client lacks something, or demands something, that nothing above explains.",
        Verdicts.Source)
    {
        ExampleOld = "a member",
        ExampleNew = "none",
    };

    public static IReadOnlyList<Check> All { get; } =
    [
        OverlayUnmatched, ProblemAdded, SurfaceChanged,
    ];
}
