using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Naming;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Tests.Oracle;

/// <summary>Why the two readings differ where ours is right, or where ours says more on purpose.</summary>
internal sealed record Explanation(string Name, Func<Difference, bool> Explains)
{
    /// <summary>OpenAPI 3.1 has no <c>nullable</c>, and documents in use write it all the same; we honour it, the oracle drops it.</summary>
    private static readonly Explanation s_nullable = new(
        "Microsoft.OpenApi drops 'nullable: true' under 3.1",
        difference => difference is { Fact: "nullable", Ours: "true", Theirs: null } && difference.Parts.Any(part => part.IsTrue("nullable")));

    /// <summary>JSON Schema's own word for binary text is told by our views as a format.</summary>
    private static readonly Explanation s_contentEncoding = new(
        "our format includes 'contentEncoding: base64'",
        difference => difference is { Fact: "format", Ours: "base64", Theirs: null, Node: SpecMapping node } && node.Text("contentEncoding") == "base64");

    private static readonly Explanation s_format = new(
        "our format includes the overlay's extension",
        difference => difference is { Fact: "format", Node: SpecMapping node } && node.Text(ExtensionKeys.Format) == difference.Ours);

    /// <summary>Its <c>Const</c> is a text: <c>const: true</c> and <c>const: 'True'</c> are the same there.</summary>
    private static readonly Explanation s_const = new(
        "Microsoft.OpenApi turns a boolean const into a text",
        difference => difference is { Fact: "const", Ours: "true" or "false" } && string.Equals(difference.Theirs, $"\"{difference.Ours}\"", StringComparison.OrdinalIgnoreCase));

    /// <summary>OpenAPI 3.0's <c>minimum: 0, exclusiveMinimum: true</c> inside 3.1: our views keep both words, the oracle only the second.</summary>
    private static readonly Explanation s_exclusive = new(
        "Microsoft.OpenApi loses the bound beside a boolean 'exclusiveMinimum'",
        difference => difference is { Fact: "minimum", Theirs: null, Node: SpecMapping node } && node.IsTrue("exclusiveMinimum"));

    public static readonly IReadOnlyList<Explanation> All = [s_nullable, s_exclusive, s_contentEncoding, s_format, s_const];
}
