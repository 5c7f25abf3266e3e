using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Tests.Oracle;

/// <summary>Why the two readings differ where ours is right, or where ours says more on purpose.</summary>
internal sealed record Explanation(string Name, Func<Difference, bool> Explains)
{
    /// <summary>OpenAPI 3.1 has no <c>nullable</c>, and documents in use write it all the same; we honour it, the oracle drops it.</summary>
    private static readonly Explanation s_nullable = new(
        "Microsoft.OpenApi drops 'nullable: true' under 3.1",
        difference => difference is { Fact: "nullable", Ours: "true", Theirs: null } && difference.Parts.Any(part => part.IsTrue("nullable")));

    /// <summary>A case <c>nullable: true</c> beside others is how such documents say "or null"; to the oracle it is a schema of anything.</summary>
    private static readonly Explanation s_nullableCase = new(
        "Microsoft.OpenApi reads a case that says only 'nullable: true' as a schema of anything",
        difference => difference is { Fact: "cases" or "nullable", Node: SpecMapping node } && NullableCases(node) is > 0 and var count
            && (difference.Fact == "nullable" ? difference is { Ours: "true", Theirs: null } : Count(difference.Ours) + count == Count(difference.Theirs)));

    /// <summary>JSON Schema's own word for binary text is a format in our views.</summary>
    private static readonly Explanation s_contentEncoding = new(
        "our format includes 'contentEncoding: base64'",
        difference => difference is { Fact: "format", Ours: "base64", Theirs: null, Node: SpecMapping node } && node.Text("contentEncoding") == "base64");

    private static readonly Explanation s_format = new(
        "our format includes the overlay's extension",
        difference => difference is { Fact: "format", Node: SpecMapping node } && node.Text(ExtensionKeys.Format) == difference.Ours);

    /// <summary>Its <c>Const</c> is a text: <c>const: true</c> and <c>const: 'True'</c> are the same there.</summary>
    private static readonly Explanation s_const = new(
        "Microsoft.OpenApi turns a boolean const into a text",
        difference => difference is { Fact: "const", Ours: "true" or "false" }
            && string.Equals(difference.Theirs, $"\"{difference.Ours}\"", StringComparison.OrdinalIgnoreCase));

    /// <summary>OpenAPI 3.0's <c>minimum: 0, exclusiveMinimum: true</c> inside 3.1: our views keep both words, the oracle only the second.</summary>
    private static readonly Explanation s_exclusive = new(
        "Microsoft.OpenApi loses the bound beside a boolean 'exclusiveMinimum'",
        difference => difference is { Fact: "minimum", Theirs: null, Node: SpecMapping node } && node.IsTrue("exclusiveMinimum"));

    public static readonly IReadOnlyList<Explanation> All = [s_nullable, s_nullableCase, s_exclusive, s_contentEncoding, s_format, s_const];

    private static int NullableCases(SpecMapping node) => (node.Sequence("oneOf") ?? node.Sequence("anyOf"))?.Items
        .Count(item => item is SpecMapping { Entries.Count: 1 } only && only.IsTrue("nullable")) ?? 0;

    private static int Count(string? list) => list?.Split(", ").Length ?? 0;
}
